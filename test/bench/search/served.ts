import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from '../../../src/search/pagefind-files.ts';

/** Files on an address of this machine, with a count of what is fetched. */
export interface Served {
  url: string;
  /** Bytes fetched since the last call, as a host that compresses text would send them. */
  taken(): number;
  close(): void;
}

/** Serves files from memory: `folders` by their first part of the path. */
export async function serveFiles(folders: Record<string, readonly IndexFile[]>): Promise<Served> {
  const files = new Map<string, Uint8Array>(
    Object.entries(folders).flatMap(([folder, list]) =>
      list.map(({ path, content }) => [`/${folder}/${path}`, content] as const),
    ),
  );
  const sizes = new Map<string, number>();
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const content = files.get(path);
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>bench</title>');
    } else if (content === undefined) {
      response.writeHead(404).end();
    } else {
      const size = sizes.get(path) ?? shippedSize({ path, content });
      sizes.set(path, size);
      bytes += size;
      response.writeHead(200, {
        'content-type': path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      });
      response.end(content);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    taken() {
      const sum = bytes;
      bytes = 0;
      return sum;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Bytes of a file as shipped: what is not yet compressed is. */
export function shippedSize({ content }: IndexFile): number {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return isPacked ? content.length : Math.min(content.length, gzipSync(content).length);
}
