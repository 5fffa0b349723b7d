/** Longest slug in characters: in UTF-8 and with an ending it still fits a file name. */
const longestSlug = 64;

/** Names no Windows machine can have as a folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name as the last part of an address: Unicode letters and digits in lower case, joined by hyphens; '' if there are none. */
export function slugify(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\+\+/g, 'pp ')
    .replace(/(?<=\p{L})#/gu, ' sharp ')
    .replace(/(?<![\p{L}\p{N}])\.net\b/gu, ' dotnet ')
    // Variation selectors and keycaps belong to emoji and cannot be seen alone.
    .replace(/['’\u20E3]|\p{Variation_Selector}/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  if (!words) return '';
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > longestSlug) break;
    slug += (slug ? '-' : '') + word.slice(0, longestSlug).replace(/[\uD800-\uDBFF]$/, '');
  }
  return reserved.test(slug) ? `${slug}-agent` : slug;
}

/** A name as people read it: `api-contract-designer` → `API contract designer`; names with spaces stay as they are. */
export function titleOf(name: string): string {
  if (/\s/.test(name) || !/[-_]/.test(name)) return acronyms.get(name.toLowerCase()) ?? capital(name);
  const words = name.split(/[-_]+/).filter(Boolean);
  const title = words.map((word) => acronyms.get(word.toLowerCase()) ?? word).join(' ') || name;
  return acronyms.has(words[0]?.toLowerCase() ?? '') ? title : capital(title);
}

/** The name of a file that stands for its agent: `reviewer.agent.md` → `reviewer`, `reviewer/agent.md` → `reviewer`. */
export function stemOf(path: string): string {
  const parts = path.split('/');
  const stem = parts.at(-1)!.replace(/(\.agent|\.chatmode)?\.(md|mdc|markdown)$/i, '');
  return /^(agent|index)$/i.test(stem) && parts.length > 1 ? parts.at(-2)! : stem;
}

function capital(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}

/** Words of the trade that are not written as words. */
const acronyms = new Map(
  [
    ...[
      'AI',
      'API',
      'APIs',
      'AWS',
      'B2B',
      'CD',
      'CI',
      'CLI',
      'CMS',
      'CPU',
      'CRM',
      'CSS',
      'CSV',
      'DB',
      'DNS',
      'DX',
      'ERP',
    ],
    ...[
      'ETL',
      'GCP',
      'GPU',
      'HTML',
      'HTTP',
      'IAM',
      'IaC',
      'iOS',
      'IoT',
      'JS',
      'JSON',
      'JVM',
      'KPI',
      'LLM',
      'LLMs',
      'MCP',
    ],
    ...[
      'ML',
      'MLOps',
      'NLP',
      'OAuth',
      'ORM',
      'OS',
      'PDF',
      'PHP',
      'PR',
      'QA',
      'RAG',
      'REST',
      'SaaS',
      'SDK',
      'SEO',
      'SLO',
    ],
    ...[
      'SQL',
      'SRE',
      'SSH',
      'TDD',
      'TS',
      'UI',
      'URL',
      'UX',
      'VM',
      'VPN',
      'WASM',
      'XML',
      'YAML',
      'DevOps',
      'GraphQL',
    ],
    ...[
      'GitHub',
      'GitLab',
      'JavaScript',
      'TypeScript',
      'PostgreSQL',
      'MySQL',
      'MongoDB',
      'NoSQL',
      'CCPA',
      'FastAPI',
    ],
    ...['GDPR', 'HIPAA', 'IT', 'jQuery', 'PyTorch', 'TensorFlow', 'WCAG', 'WebAssembly', 'WordPress'],
  ].map((word) => [word.toLowerCase(), word]),
);
