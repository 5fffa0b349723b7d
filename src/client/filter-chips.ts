/** Prints the chosen filters as buttons that take them back, with one for all of them where there are several. */
export function renderChips(list: HTMLElement, chosen: Readonly<Record<string, readonly string[]>>): void {
  const chips = Object.entries(chosen).flatMap(([key, values]) =>
    values.map((value) => chip(value, `Remove the filter ${value}`, { key, value })),
  );
  if (chips.length > 1) chips.push(chip('Clear all', 'Clear all filters', {}));
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** Which filter a click on a chip takes back: one of a facet, or all of them; undefined if it was none. */
export function removedBy(target: Element): { key?: string; value?: string; index: number } | undefined {
  const button = target.closest<HTMLElement>('[data-chip]');
  if (!button) return undefined;
  const index = [...button.closest('ul')!.children].indexOf(button.closest('li')!);
  const { key, value } = button.dataset;
  return key !== undefined && value !== undefined ? { key, value, index } : { index };
}

function chip(text: string, label: string, data: Record<string, string>): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.ariaLabel = label;
  Object.assign(button.dataset, data, { chip: data['key'] === undefined ? 'all' : 'one' });
  const item = document.createElement('li');
  item.append(button);
  return item;
}
