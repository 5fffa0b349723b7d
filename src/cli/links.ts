const usage = `agent-catalog links <command>

  update   records every address of the catalog in permalinks.json
  check <files or folders> [--manifest <address or file>] [--site <address>]
        [--format text|json|github|sarif] [--fix [--dry-run]]
           finds links to the catalog in Markdown, MDX and HTML, and says which are dead and what to write

--manifest is the links.json of a catalog (default: of the last build); --site is where documents say the catalog is
(default: what links.json says). --fix rewrites links to pages that have moved; with --dry-run it shows what would
change, and changes nothing. The status of check is 0 if all links are good, 1 if not, and 2 if nothing could be
checked.`;

/** Runs a sub-command of `links`. Returns the exit status. */
export async function links([command, ...args]: string[]): Promise<number> {
  if ([command, ...args].some((one) => one === '--help' || one === '-h')) {
    console.log(usage);
    return 0;
  }
  // A check needs none of what an update loads.
  switch (command) {
    case 'check':
      return check(args);
    case 'update':
      return (await import('./links-update.ts')).updateLinks(args);
    default:
      console.error(command === undefined ? usage : `There is no command "links ${command}".\n\n${usage}`);
      return 2;
  }
}

async function check(args: string[]): Promise<number> {
  try {
    return await (await import('./links-check.ts')).linksCheck(args);
  } catch (cause) {
    const isUsage =
      cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw cause;
    console.error(`${cause.message}\n\n${usage}`);
    return 2;
  }
}
