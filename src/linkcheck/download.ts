import { Refusal } from '../findings/refusal.ts';

/** Larger files are no links.json: one of 2,000 agents has about one MB. */
export const MAX_BYTES = 64 * 2 ** 20;

const MAX_REDIRECTS = 5;

/** How long all of it may take, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Fetches text by http or https, with limits of time, size and redirects.
 * @param timeout in milliseconds
 * @throws Refusal without a subject: `answers 404 Not Found`
 */
export async function download(address: string, timeout = TIMEOUT): Promise<string> {
  const first = URL.parse(address);
  if (first === null) throw new Refusal('is no address');
  const signal = AbortSignal.timeout(timeout);
  try {
    return await readBody(await follow(first, signal));
  } catch (cause) {
    if (signal.aborted) throw new Refusal(`does not arrive within ${timeout / 1000} seconds`);
    // Only the cause of what fetch throws says what happened.
    const { cause: reason } = cause as { cause?: { code?: string; message?: string } };
    if (reason === undefined) throw cause;
    throw new Refusal(`cannot be reached (${reason.code ?? reason.message})`);
  }
}

async function follow(address: URL, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (at.protocol !== 'https:' && at.protocol !== 'http:')
      throw new Refusal(`leads to ${at.protocol}//, and only http:// and https:// are read`);
    if (address.protocol === 'https:' && at.protocol === 'http:')
      throw new Refusal('leads from https:// to http://, where anybody could change it');
    const response = await fetch(at, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    const next = location === null ? null : URL.parse(location, at);
    if (response.status < 300 || response.status >= 400 || next === null)
      throw new Refusal(`answers ${response.status} ${response.statusText}`.trimEnd());
    at = next;
  }
  throw new Refusal(`leads on more than ${MAX_REDIRECTS} times`);
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop ends the transfer.
    if (size > MAX_BYTES) throw new Refusal(`is larger than ${MAX_BYTES / 2 ** 20} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
