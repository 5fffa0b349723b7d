import { expect, test } from 'vitest';
import { locateFrontmatter } from '../../src/catalog/locate.ts';

test('finds the block, its lines and the body', () => {
  expect(locateFrontmatter('---\na: 1\nb: 2\n---\nBody\n')).toEqual({
    block: 'a: 1\nb: 2',
    blockLine: 2,
    indent: 0,
    body: 'Body\n',
    bodyLine: 5,
    closed: true,
    displaced: undefined,
    language: undefined,
  });
});

test('keeps every later rule in the body', () => {
  expect(locateFrontmatter('---\na: 1\n---\nOne\n\n---\n\nTwo\n').body).toBe('One\n\n---\n\nTwo\n');
});

test.each([
  ['spaces after the rules', '---  \na: 1\n--- \nBody', 'a: 1', 'Body'],
  ['an empty block', '---\n---\nBody', '', 'Body'],
  ['a longer closing rule', '---\na: 1\n---------\nBody', 'a: 1', 'Body'],
  ['an indented rule inside', '---\na: |\n  ---\n  b\n---\nBody', 'a: |\n  ---\n  b', 'Body'],
  ['dashes with words', '---\na: 1\n--- not a rule\n---\nBody', 'a: 1\n--- not a rule', 'Body'],
  ['a blank line after the opening rule', '---\n\na: 1\n---\nBody', '\na: 1', 'Body'],
])('reads a block with %s', (_, text, block, body) => {
  expect(locateFrontmatter(text)).toMatchObject({ block, body, closed: true });
});

test.each([
  ['blank lines', '\n\n---\nname: a\n---\n', 'starts on line 3', 4],
  ['an HTML comment', '<!-- x --> <!-- y -->\n---\nname: a\n---\n', 'starts on line 2', 3],
  ['spaces', '  ---\n  name: a\n  ---\n', 'is indented', 2],
  ['too many dashes', '-----\nname: a\n-----\n', 'starts with `-----`', 2],
  ['a code fence', 'Words\n```yml\nname: a\ndescription: b\n```\n', 'is inside a code fence on line 2', 3],
  ['no rule at all', 'name: a\n---\n', 'has no opening `---`', 1],
])('says how frontmatter is displaced by %s', (_, text, displaced, blockLine) => {
  expect(locateFrontmatter(text)).toMatchObject({ displaced, blockLine, closed: true });
  expect(locateFrontmatter(text).block).toMatch(/^name: a/);
});

test.each([
  ['prose', 'You are a scout.\n\nname: a\n'],
  ['a rule between paragraphs', '\n---\n\nA quiet start.\n\n---\n'],
  ['a code sample of something else', '```yaml\nservices:\n  web: {}\n```\n'],
  ['a code sample far below', `${'Words\n'.repeat(20)}\`\`\`yaml\nname: a\ndescription: b\n\`\`\`\n`],
  ['nothing', ''],
])('finds no frontmatter in %s', (_, text) => {
  expect(locateFrontmatter(text)).toMatchObject({ block: undefined, body: text, bodyLine: 1 });
});

test('names the language after the opening rule', () => {
  expect(locateFrontmatter('---toml\na = 1\n---\n')).toMatchObject({ language: 'toml', block: 'a = 1' });
  expect(locateFrontmatter('--- yaml\na: 1\n---\n')).toMatchObject({ language: 'yaml' });
});

test('takes the rest of the file where no rule closes the block', () => {
  expect(locateFrontmatter('---\nname: a\n\nWords\n')).toMatchObject({
    block: 'name: a\n\nWords\n',
    body: '',
    closed: false,
  });
});
