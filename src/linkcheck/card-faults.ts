import { agentFault, slugTyped } from './agent-name.ts';
import { placeFaults } from './asked-places.ts';
import type { FoundCard, FoundLink, Written } from './found-link.ts';
import type { Fault, Target } from './verify.ts';
import type { Home } from './address.ts';

/** What is wrong with a card, and with which of its attributes. */
export function cardFaults(
  { name, example, section }: FoundCard,
  { known }: Target,
): { written: Written; fault: Fault }[] {
  const fault = agentFault(name.value, known);
  if (fault !== undefined && fault.code !== 'link-moved') return [{ written: name, fault }];
  const asked = { example: example?.value, section: section?.value };
  const places = placeFaults(asked, fault?.mend ?? slugTyped(name.value), known).map((one) => ({
    written: { example, section }[one.key]!,
    fault: one.fault,
  }));
  if (fault === undefined) return places;
  // A card is not rewritten to a place that is not there.
  const { mend, ...unmended } = fault;
  return [{ written: name, fault: places.length > 0 ? unmended : fault }, ...places];
}

/** Whether the cards of a document are of another catalog, as the address of their script says, where it has one. */
export function areForeign(links: readonly FoundLink[], home: Home): boolean {
  const scripts = links.filter(({ url }) => /\/embed\.js(?:[?#]|$)/.test(url));
  return scripts.length > 0 && !scripts.some(({ url }) => isScriptOf(url, home));
}

function isScriptOf(url: string, { host, base }: Home): boolean {
  const script = URL.parse(url, 'https://path.invalid/');
  const isPath = script?.host === 'path.invalid';
  // Only a browser knows where a relative address leads.
  if (isPath && !url.startsWith('/')) return true;
  if (!isPath && host !== undefined && script?.host !== host) return false;
  return script?.pathname === new URL(`${base}embed.js`, 'https://path.invalid/').pathname;
}
