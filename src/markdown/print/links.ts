import { escapeHtml } from '../escape.ts';
import { childrenOf } from '../parse/nodes.ts';
import type { Node, NodeOf } from '../parse/nodes.ts';
import { slugOf } from '../slug.ts';
import { checkAddress } from './address.ts';
import { printAddress, printTitle } from './asides.ts';
import type { Printer } from './printer.ts';

/** A link whose address is safe; otherwise its text, followed by the address as text. */
export function printLink(node: NodeOf<'link'>, printer: Printer): string {
  return printTarget(node, node, printer);
}

/** `[text][name]`: a link to what the definition of that name says. */
export function printLinkReference(node: NodeOf<'linkReference'>, printer: Printer): string {
  const definition = printer.references.definitions.get(node.identifier);
  if (!definition) return `[${printer.inlines(node.children)}]`;
  return printTarget(node, definition, printer);
}

interface Target {
  url: string;
  title?: string | null | undefined;
}

function printTarget(node: Node, { url, title }: Target, printer: Printer): string {
  const text = printer.inlines(childrenOf(node)) || escapeHtml(url);
  const address = holdsLink(node) ? undefined : addressOf(url, printer);
  const isAddress = text === escapeHtml(url);
  if (!address) return `${text}${isAddress ? '' : printAddress(url)}${printTitle(title)}`;
  const rel = address.external ? ' rel="noopener noreferrer nofollow"' : '';
  return `<a href="${escapeHtml(address.href)}"${rel}>${text}</a>${printTitle(title)}`;
}

function addressOf(url: string, { link, anchors }: Printer) {
  const target = url.startsWith('#') ? anchorFor(url, anchors) : url.trim();
  if (!checkAddress(target)) return undefined;
  const chosen = link ? link(target) : target;
  return chosen === undefined ? undefined : checkAddress(chosen);
}

/** Authors write the anchors that GitHub gives to headings; ours have the same slugs. */
function anchorFor(fragment: string, anchors: ReadonlySet<string>): string {
  const id = `i-${slugOf(decode(fragment.slice(1)))}`;
  return anchors.has(id) ? `#${id}` : fragment;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** HTML has no links within links; footnote references are links too. */
function holdsLink(node: Node): boolean {
  return childrenOf(node).some((child) => LINKS.has(child.type) || holdsLink(child));
}

const LINKS = new Set<Node['type']>(['link', 'linkReference', 'footnoteReference']);
