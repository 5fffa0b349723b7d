import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { palette } from '../../src/publish/palette.ts';

test('pictures have the colours of the site', async () => {
  const css = await readFile('src/styles/tokens.css', 'utf8');
  const token = (name: string): string => new RegExp(`--${name}: ([^;]+);`).exec(css)![1]!;
  const color = (name: string, theme: 0 | 1): string => {
    const value = /light-dark\(([^,]+\)?), ([^)]+\)?)\)/.exec(token(name))![theme + 1]!;
    return value.startsWith('var(') ? token(value.slice(6, -1)) : value;
  };
  for (const [theme, colors] of [palette.light, palette.dark].entries()) {
    const { agent, ...roles } = colors;
    for (const [role, value] of Object.entries(roles))
      expect(value, role).toBe(color(`color-${role}`, theme as 0 | 1));
    for (const [name, value] of Object.entries(agent))
      expect(value, name).toBe(color(`agent-${name}`, theme as 0 | 1));
  }
});
