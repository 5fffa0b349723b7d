import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestNames } from '../catalog/nearest-name.ts';

/**
 * Reads the options of a command, as `parseArgs` of Node does.
 * @throws TypeError with a code that begins with `ERR_PARSE_ARGS` if they are not those of the command
 */
export function readOptions<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const option =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /^Unknown option '([^']+)'/.exec(message) : null;
    if (!option) throw cause;
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const nearest = nearestNames(known)(option[1]!);
    const words = `There is no option ${option[1]}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
    throw Object.assign(new TypeError(words), { code });
  }
}
