// The element `<agent-card>`, at an address that does not change with its content.
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';
import source from '../client/agent-card.ts?raw';

export const GET: APIRoute = async () => {
  const { code } = await transform(source, { loader: 'ts', minify: true, target: 'es2022', format: 'iife' });
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
