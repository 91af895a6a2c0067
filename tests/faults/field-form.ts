import type { Page } from 'playwright';

/** What stands in a form on the screen: what each question says, how many changes the device holds, how safe it says it is. */
export interface SeenForm {
  said: Record<string, string>;
  kept: number;
  safety: string;
}

/** Waits until the form of a mission is alive and all its questions are there, whether it comes from the server or from the phone. */
export async function openForm(page: Page, address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await page.goto(address, { waitUntil: 'commit', timeout: 10_000 });
      await page.waitForSelector('form[data-kept] [data-whole]', { timeout: 10_000 });
      return;
    } catch (error) {
      if (tries >= 9) throw error;
      await page.waitForTimeout(200);
    }
  }
}

export function readForm(page: Page): Promise<SeenForm> {
  return page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-kept]');
    const said: Record<string, string> = {};
    for (const control of form?.querySelectorAll<HTMLInputElement>('input[name^="said:"]') ?? []) {
      const id = control.name.slice(5);
      if (control.type === 'radio' ? control.checked : control.value !== '') said[id] = control.value;
    }
    return { said, kept: Number(form?.dataset['kept'] ?? 0), safety: form?.querySelector('[role="status"].safety')?.textContent ?? '' };
  });
}

/** Presses "save" under the thumb. */
export function saveNow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('form[data-kept] .bar button[name="then"]')?.click();
    return true;
  });
}

/** Answers the next open question as a thumb would; returns what was said, or null when all are answered. `chance`: 0 to 1. */
export function answerNext(page: Page, chance: number): Promise<{ id: string; value: string } | null> {
  return page.evaluate((share) => {
    const form = document.querySelector<HTMLFormElement>('form[data-kept]');
    const type = (control: HTMLInputElement, value: string) => {
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
      return { id: control.name.replace('said:', ''), value };
    };
    const contact = form?.querySelector<HTMLInputElement>('input[name="contactedAt"]');
    const day = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
    if (contact && contact.value === '') return type(contact, `${day}T10:00`);
    const groups = Map.groupBy([...(form?.querySelectorAll<HTMLInputElement>('input[name^="said:"]') ?? [])], ({ name }) => name);
    for (const [name, controls] of groups) {
      const [first] = controls;
      if (!first) continue;
      if (first.type !== 'radio') {
        const cannot = form?.querySelector<HTMLInputElement>(`input[name="${name.replace('said:', 'cannot:')}"]`);
        if (first.value === '' && !cannot?.checked) return type(first, first.type === 'date' ? day : String(1 + Math.floor(share * 3)));
      } else if (!controls.some(({ checked }) => checked)) {
        // The last choice is the way out, "I cannot say".
        const choice = controls[Math.floor(share * Math.max(1, controls.length - 1))] ?? first;
        choice.click();
        return { id: name.slice(5), value: choice.value };
      }
    }
    return null;
  }, chance);
}

/** Thinks again of a question answered by a choice: takes another one. Returns what is said now, or null when there is none. `chance`: 0 to 1. */
export function changeOne(page: Page, chance: number): Promise<{ id: string; value: string } | null> {
  return page.evaluate((share) => {
    const chosen = [...document.querySelectorAll<HTMLInputElement>('form[data-kept] input[type="radio"][name^="said:"]:checked')];
    const control = chosen[Math.floor(share * chosen.length)];
    const other = control && [...document.getElementsByName(control.name)].find((one) => one !== control);
    if (!(other instanceof HTMLInputElement)) return null;
    other.click();
    return { id: other.name.slice(5), value: other.value };
  }, chance);
}
