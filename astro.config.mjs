import { defineConfig } from 'astro/config';
import { agentsFolder } from './src/catalog/folder.ts';
import { publishedAt, readSettings } from './src/catalog/settings.ts';
import { cutFonts } from './src/fonts/cut-fonts.ts';
import followAgents from './src/integrations/follow-agents.ts';
import searchInDev from './src/integrations/search-in-dev.ts';
import { cspHash, layerOrder, earlyScript } from './src/layouts/inline.ts';

const { settings } = await readSettings(agentsFolder());
const font = (name, cssVariable, fallbacks, faces) => ({
  provider: cutFonts(),
  name,
  cssVariable,
  fallbacks,
  options: { faces: faces.map(([file, style, weight]) => ({ file, style, weight })) },
});

// One sheet for what most kinds of pages show, one for what a kind of page alone shows: each costs a request before
// anything is painted.
const codeSplitting = { groups: [{ name: 'site', test: /\.css$/, minShareCount: 3 }] };

export default defineConfig({
  ...publishedAt(settings),
  trailingSlash: 'always',
  integrations: [followAgents(), searchInDev()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  build: { inlineStylesheets: 'never' },
  vite: {
    // Folders of builds that run meanwhile, and what they move aside.
    server: { watch: { ignored: ['**/.astro/build-*/**', '**/.*.{old,building}-*/**'] } },
    environments: { prerender: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  },
  fonts: [
    font(
      'Newsreader',
      '--font-newsreader',
      ['Georgia', 'serif'],
      [
        ['newsreader/files/newsreader-latin-wght-normal', 'normal', '400 700'],
        // Bold italics are rare, and would double what plain ones weigh.
        ['newsreader/files/newsreader-latin-wght-italic', 'italic', '400'],
        ['newsreader/files/newsreader-latin-wght-italic', 'italic', '500 700'],
      ],
    ),
    font(
      'Instrument Sans',
      '--font-instrument',
      ['system-ui', 'sans-serif'],
      [['instrument-sans/files/instrument-sans-latin-wght-normal', 'normal', '400 700']],
    ),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [cspHash(earlyScript)] },
      styleDirective: { resources: ["'self'"], hashes: [cspHash(layerOrder)] },
    },
  },
});
