/** How people write that they mean the second example of an agent; cards and the link check must read it alike. */
export const secondExample = ['2', '#2', 'example-2', '#example-2', 'Example 2', 'example #2', ' EXAMPLE-2 '];
