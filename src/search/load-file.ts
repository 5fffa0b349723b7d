// Loads files of an index.

/** What keeps an index from being read. */
export class IndexError extends Error {
  override name = 'IndexError';
}

/** What Pagefind writes before the data of every file, to tell them from a server's error page. */
const signature = 'pagefind_dcd';

/** Text of a file that keeps its name when it changes. @throws IndexError */
export async function loadText(address: URL): Promise<string> {
  return new TextDecoder().decode(await load(address, 'no-cache'));
}

/** The data of a file that is named by its content. @throws IndexError */
export async function loadData(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const file = await load(address);
  // Some servers unpack what they send.
  const data = file[0] === 0x1f && file[1] === 0x8b ? await unpack(file).catch(() => file) : file;
  const begins = new TextDecoder().decode(data.subarray(0, signature.length));
  if (begins !== signature) throw incomplete(address, 'is no part of an index');
  return data.subarray(signature.length);
}

async function load(address: URL, cache: RequestCache = 'default'): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache }).catch((cause: unknown) => {
    throw incomplete(address, String(cause));
  });
  if (!response.ok) throw incomplete(address, `answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function incomplete({ pathname }: URL, why: string): IndexError {
  return new IndexError(`The index is incomplete: ${pathname} ${why}.`);
}
