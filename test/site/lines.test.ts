import { expect, test } from 'vitest';
import { anchorLines } from '../../src/site/lines.ts';

test('puts an anchor before each line that is led to, and changes nothing else', () => {
  const html = '<pre class="code"><code>---\nname: <span class="tk-string">a\nb</span>\n---</code></pre>';
  const anchored = anchorLines(html, new Set([1, 3, 9]));
  expect(anchored).toBe(
    '<pre class="code"><code><span class="line" id="line-1"></span>---\nname: <span class="tk-string">a\n<span class="line" id="line-3"></span>b</span>\n---</code></pre>',
  );
  expect(anchored.replace(/<span class="line" id="[^"]*"><\/span>/g, '')).toBe(html);
});
