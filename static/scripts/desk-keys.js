// Keys of the desk: one letter, outside of fields. The page says which there are (quality/DeskKeys.svelte): only what is listed
// works, and the reader can turn them off, for those who speak to their computer. The page works the same without them.
const list = document.querySelector('[data-desk-keys]');
const entries = [...(list?.querySelectorAll('[data-key]') ?? [])];
const store = 'parvis-desk-keys';
let on = recall() !== 'off';

// A decision is never taken by a key alone: the button takes the focus, Enter presses it. Links that only lead elsewhere are followed.
function act({ dataset: { target, move, within, press } }) {
  const root = within ? document.activeElement?.closest(within) : document;
  const all = [...(root?.querySelectorAll(target) ?? [])].filter((one) => !one.disabled);
  const [first] = all;
  if (press !== undefined) return first?.click();
  const at = all.findIndex((one) => one === document.activeElement || (move !== undefined && one.contains(document.activeElement)));
  const last = all.length - 1;
  // Without a direction the same key goes round, from one to the next.
  const to = move === 'next' ? Math.min(last, at + 1) : move === 'previous' ? Math.max(0, at - 1) : (at + 1) % (last + 1);
  take(all[to]);
}

/** Gives the focus to an element, or to the first control inside of it. */
function take(element) {
  element?.focus();
  if (element && document.activeElement !== element) element.querySelector('input:not([type="hidden"]), select, textarea, a, button')?.focus();
  element?.scrollIntoView({ block: 'center' });
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])');
  if (!on || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const entry = entries.find(({ dataset: { key } }) => key === event.key.toLowerCase());
  if (!entry) return;
  event.preventDefault();
  act(entry);
});

/** Tells assistive technology which element a key goes to, while keys are on. */
function tell() {
  for (const { dataset: { key, target, move, within } } of entries) {
    if (move !== undefined || within !== undefined) continue;
    for (const element of document.querySelectorAll(target)) {
      if (on) element.setAttribute('aria-keyshortcuts', key);
      else element.removeAttribute('aria-keyshortcuts');
    }
  }
}

const box = list?.querySelector('[data-keys-switch]');
if (box) {
  box.hidden = false;
  const input = box.querySelector('input');
  input.checked = on;
  input.addEventListener('change', () => {
    on = input.checked;
    remember(on ? 'on' : 'off');
    tell();
  });
}
tell();

function recall() {
  try {
    return localStorage.getItem(store);
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    localStorage.setItem(store, value);
  } catch {
    // Storage may be closed to the page: the choice then holds for this page only.
  }
}
