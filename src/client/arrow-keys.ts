/**
 * Moves the focus between a field and the links below it with the arrow keys, Home and End. Returns whether the key
 * was one of them.
 */
export function moveFocus(event: KeyboardEvent, input: HTMLElement, links: HTMLElement[]): boolean {
  const at = links.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === input;
  const target = {
    ArrowDown: links[at + 1],
    ArrowUp: at === 0 ? input : links[at - 1],
    Home: inField ? undefined : links[0],
    End: inField ? undefined : links.at(-1),
  }[event.key];
  if (!target || (!inField && at < 0)) return false;
  event.preventDefault();
  target.focus();
  return true;
}

/** Whether a key press belongs to something the person is typing in. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  const field = target?.closest('input, textarea, select, [contenteditable]');
  // A dialog that has just closed may still hold the focus.
  return field?.checkVisibility() === true;
}

/** Whether a key press opens search: `/` outside a field, `Ctrl K` or `⌘ K` anywhere. */
export function opensSearch(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k')
    return (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
  return event.key === '/' && !event.metaKey && !event.ctrlKey && !isTyping(event);
}
