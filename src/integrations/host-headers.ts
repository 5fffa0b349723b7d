import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersText } from '../publish/host-files.ts';

/** Writes `_headers` after a build. It is no page: a development server has no use for it. */
export default function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), headersText(base)),
    },
  };
}
