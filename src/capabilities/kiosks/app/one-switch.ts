const choices = 'button:not(:disabled):not([data-unscanned])';
/** Whether to stay is asked alone; else the answers come before the languages and the ways to read. */
const parts = [['.still'], ['main', 'header', 'footer']];

function choicesOf(root: HTMLElement): HTMLButtonElement[] {
  const found = parts.map((names) => names.flatMap((name) => [...root.querySelectorAll<HTMLButtonElement>(`${name} ${choices}`)]).filter((one) => one.offsetParent !== null));
  return found.find((some) => some.length > 0) ?? [];
}

/**
 * One-switch use: the choices of the screen are gone through one after the other, `seconds` each, and any key presses the
 * one that is lit. The light is the focus itself, so that what is announced and what is pressed are the same.
 */
export function scanChoices(root: HTMLElement, seconds: number): () => void {
  let place = -1;
  const step = () => {
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    const all = choicesOf(root);
    const lit = all.findIndex((one) => one === document.activeElement);
    place = (lit === -1 ? Math.min(place, all.length - 1) : lit) + 1;
    all[place % Math.max(1, all.length)]?.focus();
    if (all.length > 0) place %= all.length;
  };
  const press = (event: KeyboardEvent) => {
    const lit = document.activeElement;
    if (event.repeat || event.key === 'Tab' || event.key === 'Shift' || lit instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    if (lit instanceof HTMLButtonElement && root.contains(lit)) lit.click();
    place = -1;
  };
  const timer = setInterval(step, seconds * 1000);
  // Before the buttons' own keys, which would press twice.
  window.addEventListener('keydown', press, { capture: true });
  step();
  return () => {
    clearInterval(timer);
    window.removeEventListener('keydown', press, { capture: true });
  };
}
