import { execFile } from 'node:child_process';

/** Path of the `agent-catalog` command of the project. */
export const commandPath = `${import.meta.dirname}/../../src/cli/main.ts`;

/** What a command printed, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Tests leave alone what the project keeps for its next build. */
const cache = `${import.meta.dirname}/../../node_modules/.cache/agent-catalog-tests`;

/** The environment of a shell: without what Vitest sets, which changes how Astro behaves. */
export function shellEnvironment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', AGENT_CATALOG_CACHE: cache, ...env };
}

/** Runs the `agent-catalog` command of the project. */
export function agentCatalog(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [commandPath, ...args],
      { env: shellEnvironment(env), maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Builds a site. @throws with what the command printed, if it fails */
export async function buildSite(
  outDir: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<Ran> {
  const ran = await agentCatalog(['build', '--outDir', outDir, ...args], env);
  if (ran.status !== 0) throw new Error(`The build failed.\n${ran.stdout}\n${ran.stderr}`);
  return ran;
}
