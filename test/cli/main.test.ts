import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { commandPath, shellEnvironment } from '../support/command.ts';

test('the command can be started by its name', async () => {
  expect((await stat(commandPath)).mode & 0o111).toBe(0o111);
});

test('whoever stops to read what is printed hears no complaint', async () => {
  const script = `"$1" "$2" check --format json "$3" | true`;
  const folder = `${import.meta.dirname}/../fixtures/problems`;
  const { stderr } = await promisify(execFile)(
    'bash',
    ['-c', script, 'bash', process.execPath, commandPath, folder],
    { env: shellEnvironment() },
  );
  expect(stderr).toBe('');
});
