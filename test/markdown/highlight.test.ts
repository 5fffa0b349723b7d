import { expect, test } from 'vitest';
import { createCache } from '../../src/markdown/code/cache.ts';
import { labelOf, resolveLanguage } from '../../src/markdown/code/language.ts';
import { tokenize } from '../../src/markdown/code/tokenize.ts';
import { highlight, highlightFile, paintWith } from '../../src/markdown/highlight.ts';

test('tokens have classes, neighbours share a span, plain text has none', async () => {
  expect(await highlight('# one\n# two\nx = "<a>"', 'python')).toBe(
    '<pre class="code" tabindex="0" data-lang="python"><code><span class="tk-comment"># one\n# two</span>\n' +
      'x <span class="tk-keyword">=</span> <span class="tk-string-expression">&quot;&lt;a&gt;&quot;</span></code></pre>',
  );
});

test('of a file of an agent the frontmatter has colours, line by line as it is', async () => {
  expect(await highlightFile('---\r\nname: a\r\n---\r\n# <Aims>\n\n- one', 4)).toBe(
    '<pre class="code" tabindex="0" data-lang="markdown"><code>---\n<span class="tk-keyword">name:</span> ' +
      '<span class="tk-string-expression">a</span>\n---\n# &lt;Aims&gt;\n\n- one</code></pre>',
  );
  expect(await highlightFile('# Aims\n', 1)).toContain('<code># Aims\n</code>');
  const long = `description: ${'<b>'.repeat(5000)}`;
  expect(await highlightFile(`---\n${long}\n---\nDo.`, 4)).toContain(
    `---\ndescription: ${'&lt;b&gt;'.repeat(5000)}\n---\nDo.`,
  );
});

test.each([
  ['ts', 'ts', 'ts'],
  ['TypeScript', 'typescript', 'typescript'],
  ['typescript title="a b.ts"', 'typescript', 'typescript'],
  ['js{1,3}', 'js', 'js'],
  ['markdown,', 'markdown', 'markdown'],
  ['solidity/typescript', 'solidity', 'solidity/typescript'],
  ['c++', 'c++', 'c++'],
  ['C#', 'c#', 'c#'],
  ['sh', 'sh', 'sh'],
  ['shell-session', 'shellsession', 'shell-session'],
  ['golang', 'go', 'golang'],
  ['.env', 'dotenv', 'env'],
  ['{.python .numbered}', 'python', 'python'],
  ['[language]', undefined, 'language'],
  ['<lang>', undefined, 'lang'],
  ['pseudocode', undefined, 'pseudocode'],
  ['promql', undefined, 'promql'],
  ['constructor', undefined, 'constructor'],
  ['日本語', undefined, '日本語'],
  ['"onclick="alert(1)', undefined, 'onclickalert'],
  ['', undefined, ''],
  [undefined, undefined, ''],
])('%j is read as %s and called %j', (info, language, label) => {
  expect(resolveLanguage(info)).toBe(language);
  expect(labelOf(info)).toBe(label);
});

test.each([
  ['a block above 200,000 characters', 'let a = 1;\n'.repeat(20_000)],
  ['a line above 5,000 characters', `let a = '${'x'.repeat(5_000)}';`],
])('%s is printed plain', async (_name, code) => {
  const html = await highlight(code, 'js');
  expect(html).toContain(
    '<pre class="code" tabindex="0" data-lang="js" data-plain="too large"><code>let a = ',
  );
  expect(html).not.toContain('<span');
});

test('code that takes too long has no tokens', async () => {
  expect(await tokenize('let a = 1;', 'js', -1)).toBeUndefined();
});

test('a block made to be slow is given up', { timeout: 60_000 }, async () => {
  const code = Array(40).fill('*a '.repeat(1_600)).join('\n');
  const start = performance.now();
  const html = await highlight(code, 'markdown');
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(html.replace(/<[^>]*>/g, '')).toBe(code);
});

test('code that took too long is not tried again', async () => {
  const tried: string[] = [];
  paintWith(async (code) => void tried.push(code));
  try {
    const first = await highlight('let slow = 1;', 'js');
    expect(first).toContain('data-plain="too large"');
    expect(await highlight('let slow = 1;', 'js')).toBe(first);
    expect(tried).toEqual(['let slow = 1;']);
  } finally {
    paintWith();
  }
});

test('the same code prints the same whatever was highlighted before', async () => {
  const markdown = '```css\na { color: red }\n```\n';
  const before = await highlight(markdown, 'markdown');
  await highlight('a { color: red }', 'css');
  expect(await highlight(`${markdown} `, 'markdown')).toBe(before.replace('</code>', ' </code>'));
});

test('nothing of the code is lost', async () => {
  const code = '\t"a"  \r\n\r\n  \u0000<b>&amp;\u0085\u2028x\ud800 ';
  const html = await highlight(code, 'ts');
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  expect(text.replaceAll('&amp;', '&')).toBe('\t"a"  \n\n  \uFFFD<b>&amp;\u0085\u2028x\uFFFD ');
});

test('a cache forgets the oldest when it is full', () => {
  const cache = createCache(8);
  cache.set('a', '123');
  cache.set('b', '123');
  expect([cache.get('a'), cache.get('b')]).toEqual(['123', '123']);
  cache.set('c', '1');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, '123', '1']);
  expect(cache.set('d', '12345678')).toBe('12345678');
  expect(cache.get('d')).toBeUndefined();
});
