import type { APIRoute } from 'astro';
import { getAgentData } from '../../publish/agent-data.ts';
import { getDataFiles, type DataFile } from '../../publish/data-files.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  const files = getDataFiles(await getCatalog(), import.meta.env.SITE);
  return files.map((file) => ({ params: { slug: file.slug }, props: { file } }));
}

/** Everything about an agent. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  Response.json('agent' in file ? getAgentData(file.agent, import.meta.env.SITE) : file.gone);
