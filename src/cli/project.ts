import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Nothing is sent anywhere, and a dev server stays in the foreground whoever starts it. */
export function prepareAstro(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
}
