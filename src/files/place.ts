import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes a file at a path below a folder. */
export type PlaceFile = (path: string, make: (file: string) => void) => void;

/** Makes files below a folder, which comes into being with the first. */
export function placeIn(folder: string): PlaceFile {
  const made = new Set<string>();
  return (path, make) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    make(file);
  };
}
