import { mistakenKey } from '../catalog/mistaken-keys.ts';
import type { ProblemCode } from '../catalog/problems.ts';
import { unescapeNewlines } from '../catalog/text.ts';
import { asText } from '../catalog/values.ts';
import type { Replacement } from '../files/save.ts';
import type { Patient } from './mend.ts';
import { toolList, type Meaning } from './reading.ts';

/** Writes a key as it was meant; nothing where two lines would then hold it, of which only a person can make one. */
export function renameKey(
  { lines, reading, found: { line, column } }: Pick<Patient<ProblemCode>, 'lines' | 'reading' | 'found'>,
  field: string | null,
  meant: string,
): Replacement[] {
  if (field === null || line === undefined || column === undefined) return [];
  const others = Object.keys(reading.source.data).filter((key) => key !== field);
  if (others.some((key) => key === meant || mistakenKey(key)?.meant === meant)) return [];
  const start = lines.startOf(line) + column - 1;
  const isThere = lines.textOf(line).startsWith(`${field}:`, column - 1);
  return isThere ? [{ start, end: start + field.length, text: meant }] : [];
}

/** The key that has an effect now has the value that was written, and what it means is another rule's matter. */
export function withRenamed({ data, body }: Meaning, field: string, meant: string): Meaning {
  const { [field]: value, ...others } = data;
  return { body, data: { ...others, [meant]: readAs(meant, value) } };
}

/** A value as `meaningOf` gives that of a key. */
function readAs(key: string, value: unknown): unknown {
  if (key === 'tools' || key === 'disallowedTools') return toolList(value);
  return key === 'description' ? unescapeNewlines(asText(value) ?? '').text.trim() : value;
}
