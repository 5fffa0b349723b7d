import { expect, test } from 'vitest';
import { fencedCode } from '../../src/markdown/code/fenced.ts';

test('code is found with what stands after its fence', () => {
  const markdown = 'One\n\n```ts title="a"\nconst a = 1;\n\n```\n\n~~~~\n```\n~~~~~ \nTwo `code`\n';
  expect(fencedCode(markdown)).toEqual([
    { code: 'const a = 1;\n', info: 'ts title="a"' },
    { code: '```', info: '' },
  ]);
});

test('code in a list is found without its indentation', () => {
  expect(fencedCode('- One\n\n  ```sh\n  if a\r\n    b\n c\n  ```\n')).toEqual([
    { code: 'if a\n  b\nc', info: 'sh' },
  ]);
});

test('a fence that nothing closes, and code in a line, are none', () => {
  expect(fencedCode('``` a ` b\n\n```js\nlet a;\n')).toEqual([]);
});
