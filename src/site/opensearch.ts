import type { Settings } from '../catalog/settings.ts';
import { to } from './urls.ts';
import { escapeXml } from './xml.ts';

/** The type of an OpenSearch description. */
export const openSearchType = 'application/opensearchdescription+xml';

/** Address of the description, which makes the catalog a search engine of the browser. */
export function openSearchUrl(): string {
  return to('opensearch.xml');
}

/** The description. Its addresses are absolute, so it exists only where the site is known. */
export function openSearchDescription({ title, description }: Settings, site: URL | string): string {
  const absolute = (path: string) => new URL(path, site).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(cut(title, 16))}</ShortName>
  <LongName>${escapeXml(cut(title, 48))}</LongName>
  <Description>${escapeXml(cut(description, 1024))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeXml(absolute(to('favicon.svg')))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(absolute(to('')))}?q={searchTerms}"/>
  <Url type="${openSearchType}" rel="self" template="${escapeXml(absolute(openSearchUrl()))}"/>
</OpenSearchDescription>
`;
}

/** A text of at most so many characters, as the format demands, cut between words where it can be. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most).join('');
  return start.replace(/\s+\S*$/, '') || start;
}
