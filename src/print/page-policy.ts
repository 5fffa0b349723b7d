import { hash } from 'node:crypto';

/**
 * A page whose Content-Security-Policy names those of Astro's hashes that are of an inline text of its own. Astro names the
 * texts of all pages, and hashes do not compress: they were half a kilobyte of each. None is added: what Astro did not
 * put there stays forbidden.
 */
export function withOwnHashes(html: string): string {
  return html.replace(policyTag, (policy) => {
    const own = inlineHashes(html);
    return policy.replace(hashSource, (source, name: string) => (own.has(name) ? source : ''));
  });
}

const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/;
const hashSource = / '(sha256-[^']+)'/g;
const inlineText = /<(script|style)(?:\s[^>]*)?>(.+?)<\/\1>/gs;

function inlineHashes(html: string): Set<string> {
  return new Set(
    [...html.matchAll(inlineText)].map(([, , text = '']) => `sha256-${hash('sha256', text, 'base64')}`),
  );
}
