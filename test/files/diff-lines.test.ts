import { applyPatch, createTwoFilesPatch } from 'diff';
import { expect, test } from 'vitest';
import { diffLines } from '../../src/files/diff-lines.ts';
import { randomFrom } from '../catalog/random.ts';

test('shows what changes with three lines around it', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
  const after = before.replace('line 5\n', 'five\n').replace('line 9\n', 'nine\n').replace('line 20', 'end');
  expect(diffLines('a.md', before, after)).toBe(
    [
      ...[
        '--- a/a.md',
        '+++ b/a.md',
        '@@ -2,11 +2,11 @@',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        '+five',
      ],
      ...[' line 6', ' line 7', ' line 8', '-line 9', '+nine', ' line 10', ' line 11', ' line 12'],
      ...['@@ -17,4 +17,4 @@', ' line 17', ' line 18', ' line 19', '-line 20'],
      ...['\\ No newline at end of file', '+end', '\\ No newline at end of file', ''],
    ].join('\n'),
  );
});

test('says what a program that looks for the least change says, wherever lines changed', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 200; round++) {
    const lines = Array.from({ length: 1 + random.below(30) }, (_, index) => `${index}`);
    const end = random.pick(['', '\n']);
    const before = lines.join('\n') + end;
    const after = lines.map((line) => (random.once(4) ? `${line} new` : line)).join('\n') + end;
    const diff = diffLines('a.md', before, after);
    expect(applyPatch(before, diff)).toBe(after);
    if (before === after) continue;
    const headerOptions = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };
    const other = createTwoFilesPatch('a/a.md', 'b/a.md', before, after, undefined, undefined, {
      ...{ context: 3, headerOptions },
    });
    expect(diff).toBe(other);
  }
});

test('refuses texts of other lines', () => {
  expect(() => diffLines('a.md', 'a', 'a\nb')).toThrow('a.md has lost or won lines');
});
