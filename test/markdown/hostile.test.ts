import { expect, test } from 'vitest';
import { readOutline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { checkHtml } from './check-html.ts';

const scripts = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//x></sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<img src=x onerror="alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)"></object>',
  '<a href="javascript:alert(1)" onclick=alert(1)>x</a>',
  '<style>@import "javascript:alert(1)"</style>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<base href="//x"><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '<?xml ?><script>alert(1)</script>',
  '</p></div><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '<\u0000script>alert(1)</script>',
  '\ud800<script>alert(1)</script>\udc00',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](" onclick="alert(1))',
  '[x](a "\\" onclick=\\"alert(1)")',
  '[x]: javascript:alert(1)\n\n[x] ![x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![" onerror="alert(1)](x)',
  '![x](x "\\" onerror=\\"alert(1)")',
  '``` "><script>alert(1)</script>\nx\n```',
  '```html\n</code></pre><script>alert(1)</script>\n```',
  '# <script>alert(1)</script> " onclick="alert(1)',
  '| <script> |\n| :-: " onclick=x |\n|---|\n| "><script>alert(1)</script> |',
  '[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>',
  '- [ ] "><script>alert(1)</script>',
];

const frames: [string, (text: string) => string][] = [
  ['alone', (text) => text],
  ['in text', (text) => `text ${text} text`],
  ['in a quote', (text) => `> ${text}`],
  ['in a list', (text) => `1. - ${text}`],
  ['in a heading', (text) => `## ${text}`],
  ['in a section', (text) => `<a>\n    ${text}\n</a>`],
  ['in a table', (text) => `| a |\n|---|\n| ${text} |`],
  ['in a link', (text) => `[${text}](https://example.org)`],
];

test.each(frames)('nothing runs %s', async (_name, frame) => {
  for (const script of scripts) {
    const html = await renderMarkdown(frame(script), { topLevel: 3 });
    expect({ script, wrong: checkHtml(html) }).toEqual({ script, wrong: [] });
  }
});

const hard: [string, string][] = [
  ['nothing', ''],
  ['10,000 quotes', `${'>'.repeat(10_000)} x`],
  ['10,000 lists in a line', `${'- '.repeat(10_000)}x`],
  ['lists 2,000 deep', Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['emphasis 20,000 deep', '*a **b '.repeat(10_000) + 'c** d*'.repeat(10_000)],
  [
    'sections 400 deep',
    Array.from({ length: 400 }, (_, depth) => `${'    '.repeat(depth)}<t${depth}>`).join('\n'),
  ],
  ['5 MB of prose', 'The *quick* `brown` [fox](https://example.org).\n\n'.repeat(110_000)],
  ['5 MB in a line', 'word '.repeat(1_000_000)],
  ['5 MB of line ends', '\r\n'.repeat(2_500_000)],
  ['a long line of another script', '*é* '.repeat(100_000)],
  ['a fence of 20,000 lines', `\`\`\`js\n${'const a = 1;\n'.repeat(20_000)}\`\`\``],
  ['300,000 tags', '<role>\n'.repeat(300_000)],
  ['100,000 tags in a line', `${'<a b="c"/> '.repeat(100_000)}<`],
  ['200,000 <', '<'.repeat(200_000)],
  ['half comments', '<!--'.repeat(50_000)],
  ['half links', '[a]('.repeat(50_000)],
  ['brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['tildes', '~a '.repeat(50_000) + 'b~ '.repeat(50_000)],
  ['a wide table', `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|b|\n'.repeat(5_000)}`],
  ['50,000 tables', '| a |\n|---|\n\n'.repeat(50_000)],
  ['50,000 headings', '# a\n'.repeat(50_000)],
  ['NUL bytes', '\0# a\0\n\0\n\0'],
  ['lone surrogates', '\ud800 a \udc00 `\ud800`\n# \ud800\n[a](\udc00)'],
  [
    'every control character',
    Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('<a>\n'),
  ],
  [
    'every private character',
    Array.from({ length: 63_488 }, (_, code) => String.fromCharCode(code)).join('') + '\n<a>\ue000',
  ],
];

test.each(hard)('%s is no problem', { timeout: 60_000 }, async (_name, markdown) => {
  const html = await renderMarkdown(markdown, { topLevel: 3 });
  expect(readOutline(markdown)).toBeInstanceOf(Array);
  expect(checkHtml(html)).toEqual([]);
});

test('what is too much for the parser is shown as typed', async () => {
  const html = await renderMarkdown(`${'>'.repeat(1_000)} <x>`, { topLevel: 3 });
  expect(html).toMatch(/^<pre class="code" tabindex="0"><code>(&gt;){1000} &lt;x&gt;<\/code><\/pre>$/);
});

test('what lies too deep is shown as typed', async () => {
  const html = await renderMarkdown(`${'> '.repeat(200)}**deep** <x>`, { topLevel: 3 });
  expect(html.match(/<blockquote>/g)).toHaveLength(100);
  expect(html).toContain('&gt; **deep** &lt;x&gt;</p>');
});
