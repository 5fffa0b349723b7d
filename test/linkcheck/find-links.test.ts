import { expect, test } from 'vitest';
import { findLinks, kindOf, type DocumentKind } from '../../src/linkcheck/find-links.ts';

/** What is typed where links were found; what it says follows where that differs. */
function found(text: string, kind: DocumentKind = 'markdown'): string[] {
  return findLinks(text, kind).links.map(({ url, start, end }) => {
    const typed = text.slice(start, end);
    return typed === url ? typed : `${typed} → ${url}`;
  });
}

test('tells what a file is from its name', () => {
  const names = ['a.md', 'B.MARKDOWN', 'c.mdx', 'd.html', 'e.HTM', 'f.txt', 'md', 'g.md.bak'];
  expect(names.map(kindOf)).toEqual([
    ...['markdown', 'markdown', 'mdx', 'html', 'html'],
    ...[undefined, undefined, undefined],
  ]);
});

test.each<[string, string, string[]]>([
  ['inline', 'see [a](/x/ "t"), [b](</y z/> \'t\') and [c]( /z/ )', ['/x/', '/y z/', '/z/']],
  ['text that looks like an end', '[a\\]](/1/) [`b](`](/2/) [c ](/3/) [](/4/)', ['/1/', '/2/', '/3/', '/4/']],
  ['parentheses', '[a](/x(1)y/) ([b](/z/))', ['/x(1)y/', '/z/']],
  ['images, also in links', '[![i](/i.png)](/x/) ![a [b](/c/)](/d/)', ['/i.png', '/x/', '/d/']],
  ['definitions', '[a][d]\n\n[d]: /x/ "t"\n[e\\]]:\n   </y/>\n', ['/x/', '/y/']],
  [
    'automatic',
    '<https://a.b/x> https://a.b/y. (https://a.b/z)',
    ['https://a.b/x', 'https://a.b/y', 'https://a.b/z'],
  ],
  ['without a scheme', 'www.a.b/x, yes', ['www.a.b/x → http://www.a.b/x']],
  [
    'escapes and entities',
    '[a](https://a.b/x\\_y?a&amp;b)',
    ['https://a.b/x\\_y?a&amp;b → https://a.b/x_y?a&b'],
  ],
  [
    'emphasis, headings, lists',
    '# **https://a.b/1**\n\n- _[a](/2/)_\n\n  1. [b](/3/)',
    ['https://a.b/1', '/2/', '/3/'],
  ],
  ['tables', '| a |\n| - |\n| [x](/y\\|z/) |\n| https://a.b/ |', ['/y\\|z/ → /y|z/', 'https://a.b/']],
  ['block quotes', '> [a\n> b](\n> /x/)\n>\n> [d]:\n> /y/', ['/x/', '/y/']],
  ['footnotes', 'a[^1]\n\n[^1]: see [a](/x/)', ['/x/']],
  ['HTML', 'a <a href="/x/?a&amp;b">b</a>\n\n<iframe\n  src=/y/></iframe>', ['/x/?a&amp;b → /x/?a&b', '/y/']],
  [
    'HTML without quotes',
    'a <a href=/x/>b</a> <b\nid=c href=https://a.b/y/>b</b> \\<a href=/no/>',
    ['/x/', 'https://a.b/y/'],
  ],
  [
    'several in an attribute',
    '<img srcset="/1.svg, /2,3.svg 2x ,/4.svg 100w" src="/5.svg"> <source srcset="/a?b&amp;c 2x"> <source srcset="">',
    ['/1.svg', '/2,3.svg', '/4.svg', '/5.svg'],
  ],
  ['HTML in block quotes', '> <div>\n> <a\n> href="/x/">a</a>\n> </div>', ['/x/']],
  ['CRLF', 'a\r\n\r\n[b](/x/)\r\n\r\n[d]: /y/\r\n', ['/x/', '/y/']],
  ['beyond ASCII', 'é 😀 [日本](/日本/) https://a.b/é', ['/日本/', 'https://a.b/é']],
  [
    'front matter',
    '---\nlink: "/x/" # https://a.b/no\n/no/: [https://a.b/1, a b]\ntext: >-\n  see https://a.b/2, or\n---\n',
    ['/x/', 'https://a.b/1', 'https://a.b/2'],
  ],
  ['front matter that is not YAML', '---\na: b: "[\n---\n[a](/x/)', ['/x/']],
  [
    'code',
    '`https://a.b/` `[a](/x/)`\n\n    [a](/x/)\n\n```\nhttps://a.b/\n```\n\n<!-- [a](/x/) <a href="/x/"> -->',
    [],
  ],
  ['what is no link', '\\[a](/x/) [a] (/x/) [a]() /x/ a.b/x', []],
])('finds links of Markdown: %s', (_form, text, links) => {
  expect(found(text)).toEqual(links);
});

test('finds links of MDX, also in attributes, and none in code of it', () => {
  const text = [
    "import a from 'https://a.b/no'\n",
    '<img srcSet="/0/ 2x" /> <Card href="https://a.b/1?x&amp;y" to={\'/2/\'} url={`/${no}/`} title="/no/">',
    '  [a](/3/)\n',
    '      [b](/4/) <A.B {...no} href={"/5/"} />',
    '</Card>\n',
    '{/* [c](/no/) */} <a href="/6/">{f("https://a.b/no")}</a> https://a.b/7',
  ].join('\n');
  expect(found(text, 'mdx')).toEqual([
    '/0/',
    'https://a.b/1?x&amp;y → https://a.b/1?x&y',
    ...['/2/', '/3/', '/4/', '/5/', '/6/', 'https://a.b/7'],
  ]);
});

test('reads MDX that is none as Markdown, and says where it stops', () => {
  const { links, reason } = findLinks('a\n\n<https://a.b/x>', 'mdx');
  expect(links).toHaveLength(1);
  expect(reason).toMatch(/^3:\d/);
});

test('finds links of HTML, in all ways to write attributes', () => {
  const html = [
    '<!doctype html><meta property=og:url content="https://a.b/1"><A HREF = " /2/?a&amp;b "',
    "title=no><img src='/3.png'><a href=/4/>a</a><a href>b</a><a href=''>c</a>",
    '<!-- <a href="/no/"> --><script>"<a href=\'/no/\'>"</script><style>a{b:url(/no/)}</style>',
    '<iframe src="&#47;5/"></iframe><pre><code><a href="/6/">d</a></code></pre> https://a.b/no',
  ].join('\r\n');
  expect(found(html, 'html')).toEqual([
    ...['https://a.b/1', '/2/?a&amp;b → /2/?a&b', '/3.png', '/4/', '&#47;5/ → /5/', '/6/'],
  ]);
});

test.each<[DocumentKind, string, string[]]>([
  [
    'markdown',
    'a <agent-card\nname="a" ><a href="/x/">b</a></agent-card\n>\n\n> <agent-card\n> example=2 name="b">\n\n`<agent-card name="no">`',
    ['a', 'b 2'],
  ],
  [
    'mdx',
    '<agent-card name="a" example={\'2\'} section="access" />\n\n<AgentCard name="no" /> <agent-card name={no} />',
    ['a 2 access'],
  ],
  [
    'html',
    '<AGENT-CARD NAME=" a &amp; b " example=\'x\' name=no></AGENT-CARD><agent-card example=1><p name=no><!-- <agent-card name=no> --><agent-card name=c>',
    ['a &amp; b x', 'c'],
  ],
])('finds cards of agents in %s', (kind, text, expected) => {
  const cards = findLinks(text, kind).cards.map(({ name, example, section }) =>
    [name, example, section].flatMap((one) => (one ? text.slice(one.start, one.end) : [])).join(' '),
  );
  expect(cards).toEqual(expected);
  expect(findLinks(text, kind).cards[0]!.name.value).toMatch(/^a(?: & b)?$/);
});

test.each<[string, string, string[], string[]]>([
  ['a paragraph', 'a <agent-card name="a" example=2\n  >b</agent-card\n>', ['a'], []],
  ['a list', "1. b\n   - <agent-card name = 'a'\n       >b</agent-card\n     >", ['a'], []],
  [
    'block quotes',
    '> - > <agent-card\n>   >   name="a"\n>   >   >b</agent-card>\n\n> <agent-card name=b\n>\n> example=2>c',
    ['a'],
    [],
  ],
  ['a block quote that ends no tag', '> <agent-card example="2"\n> name="a">b</agent-card>', ['a'], []],
  [
    'tags one after another',
    '<agent-card name=a\n><a href=" /x/ "\n>b</a\n><img alt="c"\nsrc=\'/y/\'\n>',
    ['a'],
    ['/x/', '/y/'],
  ],
  ['what only Markdown reads', '<agent-card name="a"\n>\n[b](/x/)\n\n> [c]: /y/', ['a'], ['/x/', '/y/']],
  [
    'code and comments',
    '```\n<agent-card name="a"\n  >\n```\n\n`<agent-card name="a"\n  >`\n\n    <agent-card name="a"\n    >\n\n<!-- <agent-card name="a"\n> -->',
    [],
    [],
  ],
  [
    'what is no tag',
    '\\<agent-card name="a"\n>b\n\n<agent-card name="a"\n\n>b\n\n<agent-card "name=a"\n>b',
    [],
    [],
  ],
])('finds tags of Markdown that end in a line of their own: %s', (_form, text, cards, links) => {
  const { cards: met, links: others } = findLinks(text, 'markdown');
  expect(met.map(({ name }) => text.slice(name.start, name.end))).toEqual(cards);
  expect(others.map(({ start, end }) => text.slice(start, end))).toEqual(links);
});

test('does not run out of stack or time on hostile text', { timeout: 60_000 }, () => {
  const hostile = [
    '[',
    '{',
    '<a x={\n',
    '<a>{\n',
    '{[',
    '<a x={',
    '![',
    '*a_b',
    '`a``b',
    '<a ',
    '<!--',
    '- [a](b',
    '[a]: ',
    '<a href="/catalog/agents/reviewer/">a</a> ',
    '<agent-card name="',
    '<img srcset="',
    `<img srcset="${','.repeat(30)}">`,
    `<img srcset="${' ,a'.repeat(30)}`,
    '<agent-card name=a ',
    '<agent-card name=a\n>',
    ' name=a\n> name="<agent-card name=a',
  ].map((one) => one.repeat(10_000));
  const deep = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n');
  for (const text of [...hostile, deep]) {
    const began = performance.now();
    for (const kind of ['markdown', 'mdx', 'html'] as const) findLinks(`${text}\n\n[a](/x/)`, kind);
    expect(performance.now() - began, text.slice(0, 9)).toBeLessThan(5000);
  }
});
