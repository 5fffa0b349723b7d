/** What kept search from answering, in a sentence for people. */
export function describeFailure(cause: unknown, online: boolean): string {
  const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  if (!online) return 'You are offline, and search needs a part of its index that is not here yet.';
  return failures.find(([pattern]) => pattern.test(words))?.[1] ?? 'Search could not be loaded.';
}

const failures: [RegExp, string][] = [
  [
    /Content Security|CSP|unsafe-eval|WebAssembly is not defined|variable: WebAssembly/i,
    'Search needs WebAssembly, which this browser or its settings block.',
  ],
  [
    /dynamically imported module|importing a module|module script/i,
    'The search index of this site is missing.',
  ],
  [/metadata|No language indexes/i, 'The search index of this site is missing.'],
  [/did not answer/i, 'Search did not answer in time.'],
  [
    /incomplete|WASM|decompress|fragment|gzip|invalid|JSON|pointer/i,
    'The search index of this site is incomplete.',
  ],
];
