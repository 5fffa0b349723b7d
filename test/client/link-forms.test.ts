import { expect, test } from 'vitest';
import { linkForms, type LinkTarget } from '../../src/client/link-forms.ts';

const target: LinkTarget = {
  address: 'https://acme.example/agents/x-(y)/#a',
  agent: { slug: 'x', title: 'A [b] *c* <d> & "e"', summary: 'Looks\nfar.' },
  script: 'https://acme.example/embed.js',
};
const example: LinkTarget = {
  ...target,
  place: {
    id: 'example-2',
    title: 'Example 2',
    said: [
      { speaker: '', text: 'At night' },
      { speaker: 'User', text: '<b>"Slow & bad"' },
    ],
  },
};

test('a Markdown link keeps its title and its address whole', () => {
  expect(linkForms.markdown.write(target)).toBe(
    String.raw`[A \[b\] \*c\* \<d\> \& "e"](https://acme.example/agents/x-%28y%29/#a)`,
  );
});

test('an HTML card holds the summary, or what is said in an example, as text', () => {
  expect(linkForms.card.write(target)).toContain('<p>Looks<br>far.</p></blockquote>');
  expect(linkForms.card.write(example)).toContain(
    '<p>At night</p><p><b>User:</b> &#60;b&#62;&#34;Slow &#38; bad&#34;</p></blockquote>',
  );
});

test('a live card names the agent and its place', () => {
  expect(linkForms.embed.write(target)).toMatch(/^<agent-card name="x"><a href="[^"]+">A \[b\]/);
  expect(linkForms.embed.write(example)).toMatch(/^<agent-card name="x" example="example-2"><a /);
  expect(linkForms.embed.write({ ...target, place: { id: 'access', title: 'Access' } })).toMatch(
    /^<agent-card name="x" section="access">/,
  );
});
