// The colours of the site for pictures, which no style sheet reaches. `test/publish/palette.test.ts` holds them to it.
import type { ColorToken } from '../catalog/agent.ts';

/** The colours of a theme: roles as in `styles/tokens.css`. */
export interface Palette {
  page: string;
  surface: string;
  line: string;
  text: string;
  quiet: string;
  accent: string;
  agent: Record<ColorToken, string>;
}

/** Both themes. */
export const palette: Record<'light' | 'dark', Palette> = {
  light: {
    page: '#f8f5ed',
    surface: '#fffdf8',
    line: '#ddd5c3',
    text: '#211d16',
    quiet: '#5f584a',
    accent: '#19644a',
    agent: {
      red: '#c0392b',
      blue: '#2d62b8',
      green: '#2e8555',
      yellow: '#d1a411',
      purple: '#7349b8',
      orange: '#d2691e',
      pink: '#c74582',
      cyan: '#1c8a9e',
    },
  },
  dark: {
    page: '#151411',
    surface: '#1e1c18',
    line: '#3d3930',
    text: '#ece6d9',
    quiet: '#aea694',
    accent: '#86cfae',
    agent: {
      red: '#ee8277',
      blue: '#86aef2',
      green: '#7bcd9d',
      yellow: '#e9c85f',
      purple: '#b89cf0',
      orange: '#f0a468',
      pink: '#f093bd',
      cyan: '#74cbdc',
    },
  },
};
