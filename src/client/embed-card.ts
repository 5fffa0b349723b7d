// A card in a frame: it shows the example that its address asks for, and tells the page around it how high it is.

const asked = new URLSearchParams(location.search);
const typed = asked.get('example');
const id = typed && exampleTyped(typed);
const example = [...document.querySelectorAll<HTMLElement>('section[data-alias]')].find(
  (one) => one.id === id || one.dataset['alias'] === id,
);
const missing = document.querySelector<HTMLElement>('[data-missing]');
if (example) {
  example.hidden = false;
  document.querySelector<HTMLElement>('[data-summary]')!.hidden = true;
} else if (id && missing) missing.hidden = false;

const place = example?.id ?? (missing?.hidden === false ? missing.dataset['missing'] : asked.get('section'));
const page = document.querySelector<HTMLAnchorElement>('a[data-page]');
if (page && place) page.hash = place;

/** The anchor of the example that is meant: `2`, `#example-2` and `Example 2` mean `example-2`. */
function exampleTyped(text: string): string {
  return `example-${text
    .trim()
    .toLowerCase()
    .replace(/^#?(?:example)?[\s#-]*/, '')}`;
}

// What is told is no secret, and whoever frames the card may know it.
function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: 'agent-catalog:resize', height }, '*');
}
if (parent !== window) {
  // A frame that is not shown yet observes nothing.
  tell();
  new ResizeObserver(tell).observe(document.body);
}
