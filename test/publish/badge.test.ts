import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { badge } from '../../src/publish/badge.ts';
import { agentOf, withFrontmatter } from '../catalog/agent-of.ts';

const named = (name: string, color = 'blue') =>
  agentOf(withFrontmatter(`name: ${JSON.stringify(name)}\ndescription: Looks.\ncolor: ${color}`)).agent;
const widthOf = (svg: string) => Number(/ width="(\d+)"/.exec(svg)![1]);

describe.each([
  ['a hostile name', '</text><script>alert("1")</script>'],
  ['control characters', 'ctrl\u0001\u0008\u001B[31m\uFFFE'],
  ['an ampersand and quotes', `R&D's "best"`],
  ['a control character and half a character', 'a\u0007b\uD800c'],
  ['sixty letters', 'm'.repeat(60)],
  ['Chinese', '后端系统工程师'],
  ['Arabic', 'مهندس النظم الخلفية'],
  ['Devanagari and an emoji', 'बैकएंड इंजीनियर 👩‍💻'],
])('a badge with %s', (_case, name) => {
  test('is a picture with two texts and nothing else of the name', async () => {
    const svg = badge(named(name), 'slug');
    expect(svg).not.toMatch(/<script|[\u0000-\u0009\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(svg.match(/<text /g)).toHaveLength(2);
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect({ width, height }).toEqual({ width: widthOf(svg), height: 22 });
  });
});

test('a badge grows with its name, wide letters more, and is cut at sixty', () => {
  expect(widthOf(badge(named('iiii'), ''))).toBeLessThan(widthOf(badge(named('mmmm'), '')));
  expect(widthOf(badge(named('nnnn'), ''))).toBeLessThan(widthOf(badge(named('工程工程'), '')));
  expect(widthOf(badge(named('m'.repeat(600)), ''))).toBeLessThan(800);
  expect(badge(named('m'.repeat(61)), '')).toContain(`${'m'.repeat(59)}…<`);
  expect(badge(named('m'.repeat(60)), '')).toContain(`${'m'.repeat(60)}<`);
});

test('a badge has the colour of its agent in both themes, or none', () => {
  const svg = badge(named('scout', 'red'), 'scout');
  expect(svg).toContain('.spine{fill:#c0392b}');
  expect(svg).toContain('.spine{fill:#ee8277}');
  expect(badge(named('scout', 'nothing'), 'scout')).toContain('.spine{fill:#ddd5c3}');
});

test('the badge of an agent that is gone says so', () => {
  expect(badge(undefined, 'old-owl')).toContain('>old-owl (deleted)</text>');
});
