// A card in a frame: it shows the example that its address asks for, and tells the page around it how high it is.

const asked = new URLSearchParams(location.search);
const id = asked.get('example');
const example = [...document.querySelectorAll<HTMLElement>('section[data-alias]')].find(
  (one) => one.id === id || one.dataset['alias'] === id,
);
if (example) {
  example.hidden = false;
  document.querySelector<HTMLElement>('[data-summary]')!.hidden = true;
}

const place = example?.id ?? asked.get('section');
const page = document.querySelector<HTMLAnchorElement>('a[data-page]');
if (page && place) page.hash = place;

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
