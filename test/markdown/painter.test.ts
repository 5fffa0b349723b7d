import { expect, test } from 'vitest';
import { paint } from '../../src/markdown/code/paint.ts';
import { startPainter } from '../../src/markdown/code/painter.ts';

test('another thread colours code as this one does, and every asker is answered', async () => {
  const painter = startPainter();
  const code = ['const a = 1;', 'let b = `${a}`;', '// c'];
  expect(await Promise.all(code.map((one) => painter.paint(one, 'ts')))).toEqual(
    await Promise.all(code.map((one) => paint(one, 'ts'))),
  );
  await painter.close();
  await expect(painter.paint('const d = 4;', 'ts')).rejects.toThrow('has ended');
});
