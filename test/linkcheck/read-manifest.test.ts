import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { download, MAX_BYTES } from '../../src/linkcheck/download.ts';
import { readManifest } from '../../src/linkcheck/read-manifest.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { acme } from './acme.ts';

/** Serves answers on loopback until the test ends; returns the address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('reads a file, and an address, through redirects', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'links.json': JSON.stringify(acme()) });
  expect(await readManifest(join(folder, 'links.json'))).toEqual(acme());
  const address = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/links.json' }).end();
    else response.end(JSON.stringify(acme()));
  });
  expect(await readManifest(`${address}/old`)).toEqual(acme());
});

test.each<[string, string, string]>([
  ['a page', '<!doctype html>', 'is not JSON (it begins with "<!doctype html>").'],
  ['nothing', '', 'is not JSON (it begins with "").'],
  ['other JSON', '{"version":2}', 'is not a links.json of a catalog (version: '],
  ['a list', '[]', 'is not a links.json of a catalog ('],
  ['a base without slash', JSON.stringify({ ...acme(), base: '/x' }), 'contradicts itself (base "/x"'],
  ['a site that is none', JSON.stringify({ ...acme(), site: 'acme' }), 'contradicts itself (site "acme"'],
  [
    'a strange address',
    JSON.stringify({ ...acme(), links: { x: { state: 'live', anchors: [] } } }),
    '"x" does not begin',
  ],
  [
    'a move to nowhere',
    JSON.stringify({ ...acme(), links: { '/a/': { state: 'moved', to: '/b/' } } }),
    '"/b/", which is not there',
  ],
])('refuses %s', async (_what, text, reason) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'links.json': text });
  await expect(readManifest(join(folder, 'links.json'))).rejects.toThrow(reason);
});

test('refuses what is no file, and addresses that are not of the web', async () => {
  const folder = await temporaryFolder();
  await expect(readManifest(join(folder, 'x.json'))).rejects.toThrow('x.json does not exist.');
  await expect(readManifest(folder)).rejects.toThrow('is not a file.');
  await expect(readManifest('file:///etc/passwd')).rejects.toThrow('only http:// and https:// are read');
  await expect(readManifest('https://')).rejects.toThrow('is no address.');
});

test('says what the network answers', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (request.url === '/cut')
      response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy());
    else response.writeHead(404).end();
  });
  await expect(readManifest(`${address}/x`)).rejects.toThrow(
    `--manifest ${address}/x answers 404 Not Found.`,
  );
  await expect(readManifest(`${address}/loop`)).rejects.toThrow('leads on more than 5 times.');
  await expect(readManifest(`${address}/file`)).rejects.toThrow('leads to file://, and only');
  await expect(readManifest(`${address}/cut`)).rejects.toThrow('cannot be reached (');
  await expect(readManifest('http://127.0.0.1:1/x')).rejects.toThrow('cannot be reached (');
});

test('stops reading what is too large or too slow', async () => {
  const slow = await serve((_request, response) => response.write('{'));
  await expect(download(slow, 200)).rejects.toThrow('does not arrive within 0.2 seconds');
  const chunk = Buffer.alloc(2 ** 20, 0x20);
  const endless = await serve((_request, response) => {
    const more = () => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  });
  await expect(download(endless)).rejects.toThrow(`is larger than ${MAX_BYTES / 2 ** 20} MB`);
});
