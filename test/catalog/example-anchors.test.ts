import { expect, test } from 'vitest';
import { agentOf } from './agent-of.ts';

const example = (said: string, commentary = 'Because.') =>
  `<example>user: "${said}" assistant: "Sure."<commentary>${commentary}</commentary></example>`;
const anchors = (...examples: string[]) =>
  agentOf(`---\nname: scout\ndescription: Looks.\n---\n\n${examples.join('\n')}\n`).agent.examples.map(
    ({ id }) => id,
  );

test('an example keeps its anchor when others are added before it, moved and deleted', () => {
  const [first, second] = anchors(example('Where is it?'), example('Who was it?'));
  expect(anchors(example('New?'), example('Who was it?'), example('Where is it?')).slice(1)).toEqual([
    second,
    first,
  ]);
  expect(anchors(example('Who was it?'))).toEqual([second]);
  expect([first, second]).toEqual([
    expect.stringMatching(/^example-[0-9a-f]{6}$/),
    expect.stringMatching(/^example-[0-9a-f]{6}$/),
  ]);
});

test('an anchor does not change with quotation marks, spaces, capitals and commentary', () => {
  const [plain] = anchors(example('Where is it?'));
  expect(anchors(example('where  is it', 'For another reason.'))).toEqual([plain]);
  expect(anchors(example('Where was it?'))).not.toEqual([plain]);
});

test('examples that say the same are told apart', () => {
  const [first, second] = anchors(example('Where is it?'), example('Where is it?'));
  expect(second).toBe(`${first}-2`);
});

test('an example without any conversation has an anchor', () => {
  const [one, other] = anchors('<example>Look around.</example>', '<example>Look behind.</example>');
  expect(one).not.toBe(other);
});
