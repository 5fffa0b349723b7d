import type { Peer } from './peer.ts';

/** Eleventy with its plugin for code, a list of all agents, and Pagefind with its default interface. */
export const eleventy: Peer = {
  name: 'Eleventy',
  packages: {
    '@11ty/eleventy': '3.1.8',
    '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2',
    pagefind: '1.5.2',
  },
  files: {
    // What an author wrote in braces is text, so no template engine reads Markdown.
    'eleventy.config.js': `import highlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default function (config) {
  config.addPlugin(highlight);
  config.addPassthroughCopy({ 'node_modules/prismjs/themes/prism.min.css': 'prism.css' });
  return { dir: { input: 'content', output: '_site' }, markdownTemplateEngine: false };
}
`,
    'content/_includes/page.njk': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ title }}</title>
    <meta name="description" content="{{ description }}">
    <link rel="stylesheet" href="/prism.css">
    <link rel="stylesheet" href="/pagefind/pagefind-ui.css">
    <script src="/pagefind/pagefind-ui.js" defer></script>
    <script type="module">new PagefindUI({ element: '#search' });</script>
  </head>
  <body>
    <header><a href="/">Agents</a><div id="search"></div></header>
    <main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main>
  </body>
</html>
`,
    'content/index.njk': `---
layout: page.njk
title: Agents
---
<ul>
  {%- for page in collections.agent %}
  <li><a href="{{ page.url }}">{{ page.data.title }}</a>: {{ page.data.description }}</li>
  {%- endfor %}
</ul>
`,
    'content/agents/agents.json': '{ "layout": "page.njk", "tags": "agent" }',
  },
  pages: 'content/agents',
  commands: [
    ['@11ty/eleventy/cmd.cjs', '--quiet'],
    ['pagefind/lib/runner/bin.cjs', '--site', '_site'],
  ],
  site: '_site',
  caches: [],
};
