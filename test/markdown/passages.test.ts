import { expect, test } from 'vitest';
import { readPassages, type Passage, type Run } from '../../src/markdown/passages.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

test('of headings only links are read', () => {
  const read = readPassages('# See [it](a.md) and bb\n\nSetext [r]\n---\n\n## Nothing\n\n[r]: b.md\n');
  expect(read.map(({ section, line, links, runs }) => [section, line, links[0]!.href, runs])).toEqual([
    ['i-see-it-and-bb', 1, 'a.md', []],
    ['i-setext-r', 3, 'b.md', []],
  ]);
});

test('a text is read passage by passage, with sections, lines and links', () => {
  const markdown = `One **two** \`three\`
four.

# Head

- five [six](a.md) [seven][s]

| x | y |
| --- | --- |
| 8 | \`9\` |

> <b>ten</b>

\`\`\`
no
\`\`\`

<rules>
    eleven
</rules>

[s]: b.md
`;
  expect(
    readPassages(markdown).map(({ section, line, text, links }) => [
      section,
      line,
      text,
      ...links.map(({ href, start, end }) => `${href} ${text.slice(start, end)}`),
    ]),
  ).toEqual([
    [undefined, 1, 'One two `three`\nfour.'],
    ['i-head', 6, 'five six seven', 'a.md six', 'b.md seven'],
    ['i-head', 8, 'x | y'],
    ['i-head', 10, '8 | `9`'],
    ['i-head', 12, '<b>ten</b>'],
    ['i-head', 19, 'eleven'],
  ]);
});

test('runs are where they say, and hold neither links nor tags', () => {
  const [{ text, runs } = { text: '', runs: [] }] = readPassages('a **b** `c` [d](d) <i>e</i> ![f](f)\n');
  for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
  expect(runs.map((run) => run.text)).toEqual(['a ', 'b', ' ', 'c', ' ', ' ', 'e', ' ']);
  expect(runs.filter(({ code }) => code).map((run) => run.text)).toEqual(['c']);
});

/** Makes every `owl` a link. */
const words = (href: string) => ({
  topLevel: 2,
  words: (passages: readonly Passage[]) =>
    new Map(
      passages
        .flatMap(({ runs }) => runs)
        .map((run: Run) => [
          run,
          [...run.text.matchAll(/owl/g)].map(({ index }) => ({ start: index, end: index + 3, href })),
        ]),
    ),
});

test('the page makes words links, but not in headings, code blocks and links', async () => {
  const markdown = '# owl\n\nan owl & "owl" `<owl>`, **owl** [owl](x)[^1]\n\n    owl\n\n[^1]: owl\n';
  const html = await renderMarkdown(markdown, words('/owl/'));
  const link = '<a class="words" href="/owl/">owl</a>';
  expect(html).toContain('>owl</h2>');
  expect(html).toContain(
    `<p>an ${link} &amp; &quot;${link}&quot; <code>&lt;${link}&gt;</code>, <strong>${link}</strong> <a href="x">owl</a>`,
  );
  expect(html).toContain('<code>owl</code></pre>');
  expect(html).toContain(`<p>${link}</p>`);
});

test('words that would lead to an unsafe address stay words', async () => {
  const html = await renderMarkdown('an owl', words('javascript:alert(1)'));
  expect(html).toBe('<p>an owl</p>');
});
