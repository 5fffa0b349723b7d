import { expect, test } from 'vitest';
import { slugify, stemOf, titleOf } from '../../src/catalog/names.ts';

test.each([
  ['trail-scout', 'trail-scout'],
  ['Trail Scout', 'trail-scout'],
  ['trail_scout', 'trail-scout'],
  ['camp:trail-scout', 'camp-trail-scout'],
  ['Scout: DevOps/CI', 'scout-devops-ci'],
  ['dotnet-4.8', 'dotnet-4-8'],
  ['C#', 'c-sharp'],
  ['C++', 'cpp'],
  ['C', 'c'],
  ['F# and C++ scout', 'f-sharp-and-cpp-scout'],
  ['.NET', 'dotnet'],
  ['ASP.NET', 'asp-net'],
  ["the walkers' scout", 'the-walkers-scout'],
  ['Späher für Wölfe', 'späher-für-wölfe'],
  ['思考野獸模式', '思考野獸模式'],
  ['斥候 scout', '斥候-scout'],
  ['पथ खोजी', 'पथ-खोजी'],
  ['ﬁrst', 'first'],
  ['ＳＣＯＵＴ', 'scout'],
  ['../../x', 'x'],
  ['a/b\\c', 'a-b-c'],
  ['<b>scout</b>', 'b-scout-b'],
  ['sc\u0000out', 'sc-out'],
  ['con', 'con-agent'],
  ['NUL', 'nul-agent'],
  ['com1', 'com1-agent'],
  ['console', 'console'],
  ['🦊 scout', 'scout'],
  ['⚙️ scout', 'scout'],
  ['1️⃣ scout', '1-scout'],
])('makes %j the slug %s', (name, slug) => {
  expect(slugify(name)).toBe(slug);
  expect(slugify(slug)).toBe(slug);
});

test.each([[''], ['  '], ['---'], ['…'], ['🦊'], ['⚙️'], ['#'], ['++'], ['..'], ['\u200B'], ['\u0301']])(
  'makes no slug of %j',
  (name) => {
    // `++` is the only one of them that people pronounce.
    expect(slugify(name)).toBe(name === '++' ? 'pp' : '');
  },
);

test.each([
  ['one long word', 'a'.repeat(300)],
  ['many words', 'long '.repeat(60)],
  ['CJK', '道'.repeat(300)],
  ['letters beyond the first plane', '𠀀'.repeat(300)],
])('keeps the slug of %s short enough for a file name', (_, name) => {
  const slug = slugify(name);
  expect(slug).toMatch(/^[^-].*[^-]$/u);
  expect(slug.isWellFormed()).toBe(true);
  expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
});

test.each([
  ['trail-scout', 'Trail scout'],
  ['trail_scout', 'Trail scout'],
  ['Trail Scout', 'Trail Scout'],
  ['the walker', 'The walker'],
  ['api-contract-scout', 'API contract scout'],
  ['ios-scout', 'iOS scout'],
  ['qa', 'QA'],
  ['devops-scout', 'DevOps scout'],
  ['scout', 'Scout'],
  ['斥候', '斥候'],
  ['🦊', '🦊'],
  ['---', '---'],
])('titles %s as %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});

test.each([
  ['scout.md', 'scout'],
  ['trails/scout.markdown', 'scout'],
  ['scout.agent.md', 'scout'],
  ['scout.chatmode.md', 'scout'],
  ['scout.mdc', 'scout'],
  ['scout/agent.md', 'scout'],
  ['trails/scout/index.md', 'scout'],
  ['agent.md', 'agent'],
  ['scout.v2.md', 'scout.v2'],
])('takes %s for the agent %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem);
});
