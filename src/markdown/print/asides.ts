import { escapeHtml } from '../escape.ts';

/** The address of something that cannot be followed, as text after it; nothing for an empty address. */
export function printAddress(address: string): string {
  return address === '' ? '' : ` <span class="address">(${escapeHtml(address)})</span>`;
}

/** The title of a link or image as text after it: as an attribute most people would never see it. */
export function printTitle(title: string | null | undefined): string {
  return title ? ` <span class="link-title">(${escapeHtml(title)})</span>` : '';
}
