import { updateLinks } from './links-update.ts';

/** Words after `links`, and the command for each. */
const commands: Record<string, (rest: string[]) => Promise<number>> = {
  update: updateLinks,
};

/** `agent-catalog links <command>`. Returns the exit status. */
export async function links([name = '', ...rest]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(rest);
  const known = Object.keys(commands).join(', ');
  console.error(
    name ? `There is no command "links ${name}". Known: ${known}.` : `\`links\` takes a command: ${known}.`,
  );
  return 2;
}
