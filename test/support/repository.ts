import { execFileSync } from 'node:child_process';
import { shellEnvironment } from './command.ts';

/** A repository of git for tests. */
export interface Repository {
  /** Runs a command of git in it and gives what it prints. */
  git: (...args: string[]) => string;
  /** Commits everything in the folder; the day becomes the time of the commit, at noon in UTC. */
  commit: (day: string) => void;
}

/** Makes a folder a repository of git that takes nothing from the settings of whoever runs the test. */
export function repositoryIn(folder: string): Repository {
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const run = (args: string[], env: Record<string, string> = {}) =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: shellEnvironment({ ...settings, ...env }),
    });
  run(['init', '--quiet', '--initial-branch=main']);
  run(['config', 'user.name', 'Scout']);
  run(['config', 'user.email', 'scout@example.com']);
  return {
    git: (...args) => run(args),
    commit: (day) => {
      run(['add', '--all']);
      const date = `${day}T12:00:00Z`;
      run(['commit', '--quiet', '--allow-empty', '--message', day], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
    },
  };
}
