const usage = `agent-catalog links <command>

  update   records every address of the catalog in permalinks.json
  check <files or folders> [--manifest <address or file>] [--site <address>]
        [--format text|json|github|sarif] [--fix]
           finds links to the catalog in Markdown, MDX and HTML, and says which are dead and what to write

--manifest is the links.json of a catalog (default: of the last build); --site is where documents say the catalog is
(default: what links.json says). --fix rewrites links to pages that have moved. The status of check is 0 if all links
are good, 1 if not, and 2 if nothing could be checked.`;

/** Runs a sub-command of `links`. Returns the exit status. */
export async function links([command, ...args]: string[]): Promise<number> {
  // A check needs none of what an update loads.
  switch (command) {
    case 'check':
      return (await import('./links-check.ts')).linksCheck(args);
    case 'update':
      return (await import('./links-update.ts')).updateLinks(args);
    case '--help':
    case '-h':
      console.log(usage);
      return 0;
    default:
      console.error(command === undefined ? usage : `There is no command "links ${command}".\n\n${usage}`);
      return 2;
  }
}
