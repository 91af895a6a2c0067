// Reads the page again every 15 seconds, or as many as the part that lives says, and swaps that part where it changed, while it is
// looked at. Without this script the page is the same, and a link reads it again. The reader can turn it off.
const seconds = Number(document.querySelector('[data-live]')?.dataset.live) || 15;
const box = document.querySelector('[data-live-switch]');
const input = box?.querySelector('input');
const store = 'parvis-live-board';
let reading = false;

function recall() {
  try {
    return localStorage.getItem(store);
  } catch {
    return null;
  }
}

function remember(state) {
  try {
    localStorage.setItem(store, state);
  } catch {
    // A browser that keeps nothing.
  }
}

const canHaveFocus = 'a, button, summary, [tabindex]';
const openOf = (part) => new Set([...part.querySelectorAll('details')].flatMap((one, place) => (one.open ? [place] : [])));

/** Puts the new part in the place of the old one; what was open stays open, and what had the focus keeps it. */
function swap(old, fresh) {
  const open = openOf(old);
  const scrolled = [...old.querySelectorAll('.region')].map((one) => one.scrollLeft);
  const links = [...old.querySelectorAll(canHaveFocus)];
  const focused = links.indexOf(document.activeElement);
  old.replaceWith(fresh);
  [...fresh.querySelectorAll('details')].forEach((one, place) => (one.open = open.has(place)));
  [...fresh.querySelectorAll('.region')].forEach((one, place) => (one.scrollLeft = scrolled[place] ?? 0));
  if (focused >= 0) [...fresh.querySelectorAll(canHaveFocus)][focused]?.focus({ preventScroll: true });
}

async function refresh() {
  const old = document.querySelector('[data-live]');
  const selecting = !document.getSelection()?.isCollapsed;
  if (reading || !old || document.hidden || selecting || (input && !input.checked)) return;
  reading = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const fresh = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]') : null;
    if (fresh && !fresh.isEqualNode(old)) swap(old, fresh);
  } catch {
    // Off line: the time that the page says stays where it was.
  } finally {
    reading = false;
  }
}

if (box && input) {
  box.hidden = false;
  input.checked = recall() !== 'off';
  input.addEventListener('change', () => remember(input.checked ? 'on' : 'off'));
}
setInterval(refresh, seconds * 1000);
document.addEventListener('visibilitychange', refresh);
