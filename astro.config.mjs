import { defineConfig, fontProviders } from 'astro/config';
import { agentsFolder } from './src/catalog/folder.ts';
import { publishedAt, readSettings } from './src/catalog/settings.ts';
import followAgents from './src/integrations/follow-agents.ts';
import highlighting from './src/integrations/highlighting.ts';
import hostHeaders from './src/integrations/host-headers.ts';
import searchIndex from './src/integrations/search-index.ts';
import { cspHash, layerOrder, earlyScript } from './src/layouts/inline.ts';

const { settings } = await readSettings(agentsFolder());
const font = (name, cssVariable, fallbacks, files) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: {
    variants: files.map(([file, style, weight]) => ({
      src: [`./node_modules/@fontsource-variable/${file}.woff2`],
      style,
      weight,
      display: 'swap',
    })),
  },
});

export default defineConfig({
  ...publishedAt(settings),
  trailingSlash: 'always',
  integrations: [followAgents(), highlighting(), searchIndex(), hostHeaders()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  build: { inlineStylesheets: 'never', concurrency: 8 },
  fonts: [
    font(
      'Newsreader',
      '--font-newsreader',
      ['Georgia', 'serif'],
      [
        ['newsreader/files/newsreader-latin-wght-normal', 'normal', '200 800'],
        ['newsreader/files/newsreader-latin-wght-italic', 'italic', '200 800'],
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
        "worker-src 'self' blob:",
      ],
      // Pagefind is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [cspHash(earlyScript)] },
      styleDirective: { resources: ["'self'"], hashes: [cspHash(layerOrder)] },
    },
  },
});
