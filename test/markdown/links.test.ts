import { expect, test } from 'vitest';
import { checkAddress } from '../../src/markdown/print/address.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

test.each([
  ['https://example.org/a?b=c&d#e', true],
  ['HTTP://EXAMPLE.ORG', true],
  ['//example.org/x', true],
  ['\\\\example.org', false],
  ['/\\example.org', false],
  ['http://[::1]:3000/', true],
  ['mailto:me@example.org', false],
  ['../a.md', false],
  ['/a', false],
  ['?a', false],
  ['#a', false],
  ['#über', false],
  ['./a:b', false],
])('%s may be linked; leads to another host: %s', (address, external) => {
  expect(checkAddress(address)?.external).toBe(external);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001fjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'j\ra\nv\tascript:alert(1)',
  'javascript\n:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org',
  'ws://example.org',
  'view-source:https://example.org',
  'intent://x',
  'C:\\Windows',
  'https://',
  'http://[bad',
  '',
])('%j may not be linked', (address) => {
  expect(checkAddress(address)).toBeUndefined();
});

test('addresses hold nothing that could leave the attribute or the address', () => {
  expect(checkAddress('a "b" <c> `d` {e} |\\^\n\u202e%zz%20ü')?.href).toBe(
    'a%20%22b%22%20%3Cc%3E%20%60d%60%20%7Be%7D%20%7C%5C%5E%0A%E2%80%AE%25zz%20ü',
  );
});

test('the page decides about links that are safe, and only about those', async () => {
  const asked: string[] = [];
  const link = (href: string) => {
    asked.push(href);
    if (href === 'a.md') return '/agents/a/';
    if (href === 'evil.md') return 'javascript:alert(1)';
    return href.startsWith('https:') ? href : undefined;
  };
  const markdown = '# H\n\n[a](a.md) [b](b.md) [e](evil.md) [h](#h) [w](https://w.org) [j](javascript:x)';
  const html = await renderMarkdown(markdown, { topLevel: 2, link });
  expect(asked).toEqual(['a.md', 'b.md', 'evil.md', '#i-h', 'https://w.org']);
  expect(html).toContain('<a href="/agents/a/">a</a> b <span class="address">(b.md)</span> ');
  expect(html).toContain('e <span class="address">(evil.md)</span> h <span class="address">(#h)</span> ');
  expect(html).toContain('<a href="https://w.org" rel="noopener noreferrer nofollow">w</a> ');
});
