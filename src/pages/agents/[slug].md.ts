import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getCatalog } from '../../site/catalog.ts';
import { getSourceFiles, type SourceFile } from '../../site/source-files.ts';

export async function getStaticPaths() {
  return getSourceFiles(await getCatalog()).map((file) => ({ params: { slug: file.slug }, props: { file } }));
}

/** The file of an agent, byte for byte; a note where the agent is gone. */
export const GET: APIRoute<{ file: SourceFile }> = async ({ props: { file } }) => {
  return new Response(file.state === 'gone' ? file.note : await readFile(file.path), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
