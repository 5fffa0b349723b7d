import type { Finding } from '../findings/finding.ts';
import { linkKinds, type LinkArgs, type LinkCode, type LinkKind } from './words.ts';

/** A few words for each code, for headings. */
export const linkTitles: Record<LinkCode, string> = Object.fromEntries(
  Object.entries(linkKinds).map(([code, { title }]) => [code, title]),
) as Record<LinkCode, string>;

/** Where a finding is. */
type Place = Pick<Finding, 'path' | 'line' | 'column' | 'endColumn'>;

/** A finding, put into words. */
export function finding<Code extends LinkCode>(code: Code, place: Place, args: LinkArgs[Code]): Finding {
  const kind: LinkKind<Code> = linkKinds[code];
  return { ...place, severity: kind.severity, code, message: kind.words(args) };
}
