// The official schema of SARIF 2.1.0, which a development dependency brings along.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

function compile(): ValidateFunction {
  // A pattern of the schema has a stray bracket, which only patterns without the Unicode flag may have.
  const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
}

let validate: ValidateFunction | undefined;

/** Everything in which a log differs from SARIF 2.1.0: a line each, empty for a good one. */
export function faultsOfSarif(log: unknown): string[] {
  validate ??= compile();
  validate(log);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath} ${message ?? ''}`,
  );
}
