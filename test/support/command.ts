import { execFile } from 'node:child_process';

/** What a command printed, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the `agent-catalog` command of the project. */
export function agentCatalog(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const command = [`${import.meta.dirname}/../../src/cli/main.ts`, ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { env: { ...process.env, NODE_ENV: 'production', ...env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** Builds a site. @throws with what the command printed, if it fails */
export async function buildSite(outDir: string, env: Record<string, string> = {}): Promise<Ran> {
  const ran = await agentCatalog(['build', '--outDir', outDir], env);
  if (ran.status !== 0) throw new Error(`The build failed.\n${ran.stdout}\n${ran.stderr}`);
  return ran;
}
