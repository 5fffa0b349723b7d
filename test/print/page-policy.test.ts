import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes } from '../../src/print/page-policy.ts';

test('names what the page holds, of what Astro allows', () => {
  const allowed = `'self' ${source('a()')} ${source('b()')}`;
  const html = (policy: string) =>
    `<head><meta http-equiv="content-security-policy" content="script-src ${policy};"><script type="module">b()</script></head>`;
  expect(withOwnHashes(html(allowed))).toBe(html(`'self' ${source('b()')}`));
});

test('allows nothing that Astro does not', () => {
  const html = `<meta http-equiv="content-security-policy" content="script-src 'self';"><script>strange()</script>`;
  expect(withOwnHashes(html)).toBe(html);
});

test('knows texts of several lines and takes a file for no text', () => {
  const html = (policy: string) =>
    `<meta http-equiv="content-security-policy" content="style-src 'self'${policy};"><style>\na {\n}\n</style><script src="/x.js"></script>`;
  expect(withOwnHashes(html(` ${source('\na {\n}\n')} ${source('')}`))).toBe(
    html(` ${source('\na {\n}\n')}`),
  );
});

test('leaves a page without a policy as it is', () => {
  expect(withOwnHashes('<p>plain</p>')).toBe('<p>plain</p>');
});

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
