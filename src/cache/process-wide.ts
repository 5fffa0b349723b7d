/**
 * A value that there is once in the process. Pages are bundled, so a module they share with the command or with an
 * integration is there twice; what it remembers must not be.
 * @param name unique in the project
 */
export function processWide<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>;
  return (all[Symbol.for(`agent-catalog/${name}`)] ??= make());
}
