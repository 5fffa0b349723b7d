// Where a team stands in catalog.yaml that no agent is in.
import { expect, test } from 'vitest';
import { settingsSchema } from '../../src/catalog/settings.ts';
import { parseStrictYaml } from '../../src/catalog/strict-yaml.ts';
import { unusedTeams } from '../../src/catalog/unused-settings.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const { agent } = agentOf(withFrontmatter('name: owl\ndescription: Looks ahead.'), 'backend/owl.md');

/** The line and column of each team without agents. */
function placesIn(text: string): string[] {
  const parsed = parseStrictYaml(text);
  const settings = settingsSchema.parse('data' in parsed ? parsed.data : {});
  return unusedTeams(settings, [agent], text, 'agents/catalog.yaml').map(({ line, column }) =>
    [line, column].filter(Boolean).join(':'),
  );
}

test.each([
  ['in a list', 'title: a\nteams:\n  - folder: backend\n  - title: b\n    folder: backedn # why\n', ['5:13']],
  ['behind one that begins alike', 'teams:\n  - folder: backend2\n  - folder: back\n', ['2:13', '3:13']],
  ['in quotes', 'teams:\n- folder: "back end"\n', ['2:12']],
  ['in braces', 'teams: [{folder: backedn, title: b}, {title: c, folder: x}]\n', ['1:18', '1:57']],
  ['with an escape', 'title: a\nteams:\n  - folder: "back\\x65dn"\n', ['2']],
  ['of a name that stands elsewhere too', 'title: "folder: x"\nteams:\n  - folder: x\n', ['3:13']],
])('finds a team %s', (_, text, places) => {
  expect(placesIn(text)).toEqual(places);
});
