// Keys of the review desk: one letter, outside of fields. The page works the same without them; its own access keys stay.
const answers = () => [...document.querySelectorAll('[data-answer]')];
const decision = (value) => document.querySelector(`#decision button[name="decision"][value="${value}"]`);

function go(step) {
  const all = answers();
  const at = all.indexOf(document.activeElement?.closest('[data-answer]') ?? null);
  const to = all[Math.min(all.length - 1, Math.max(0, at + step))];
  to?.focus();
  to?.scrollIntoView({ block: 'center' });
}

// A decision is never taken by a key alone: the button takes the focus, Enter presses it.
const keys = {
  j: () => go(1),
  k: () => go(-1),
  c: () => document.activeElement?.closest('[data-answer]')?.querySelector('[data-correct]')?.click(),
  m: () => document.querySelector('#decision [name="reason"]')?.focus(),
  v: () => decision('validated')?.focus(),
  r: () => decision('returned')?.focus(),
  x: () => decision('rejected')?.focus(),
  n: () => document.querySelector('a[data-next]')?.click(),
};

document.addEventListener('keydown', (event) => {
  const inField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (inField || event.ctrlKey || event.altKey || event.metaKey) return;
  const act = keys[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});
