import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * A plain static host: files as they are, `index.html` of folders, `404.html` for the rest; all below a base.
 * @param gzip whether text is compressed, as most hosts do it
 */
export async function serveFolder(
  folder: string,
  base = '/',
  gzip = false,
): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = path.startsWith(base) ? await readFound(folder, path.slice(base.length)) : undefined;
    const { file, body } = found ?? { file: '404.html', body: await readFile(join(folder, '404.html')) };
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packs = gzip && /^(text|image\/svg|application\/json)/.test(type);
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      ...(packs && { 'content-encoding': 'gzip' }),
    });
    response.end(packs ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readFound(folder: string, path: string): Promise<{ file: string; body: Buffer } | undefined> {
  for (const file of [path, join(path, 'index.html')].map((one) => join(folder, one))) {
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return { file, body: await readFile(file) };
  }
  return undefined;
}
