import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandPath } from '../support/command.ts';

test('the command can be started by its name', async () => {
  expect((await stat(commandPath)).mode & 0o111).toBe(0o111);
});
