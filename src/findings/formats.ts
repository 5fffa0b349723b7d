import type { Report } from './finding.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';

/** How findings can be printed, by the value of `--format`. Each ends with a newline. */
export const formats = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
} satisfies Record<string, (report: Report) => string>;

/** A value of `--format`. */
export type Format = keyof typeof formats;

/** Whether a value of `--format` is one. */
export function isFormat(value: string): value is Format {
  return Object.hasOwn(formats, value);
}
