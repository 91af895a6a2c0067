import type { Page } from '@playwright/test';
import { aPng } from '../../harness/picture.ts';
import type { OwnMission } from './desk-cases.ts';

/** A small phone held upright. */
export const phone = { viewport: { width: 320, height: 640 } };

/** The path of a mission’s page in its evaluator’s space. */
export const missionPath = ({ organisation, mission }: OwnMission): string => `/evaluator/missions/${organisation}/${mission}`;

/** The list of missions with a network: takes them along, sends what waits, and leaves what opens without one. */
export async function openList(page: Page): Promise<void> {
  await page.goto('/evaluator');
  await page.waitForSelector('[data-phone="ready"]');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Waits until a form is alive with all its questions. */
export async function wholeForm(page: Page): Promise<void> {
  await page.waitForSelector('form[data-kept] [data-whole]');
}

/** Answers whatever is still open, one question after the other, by its first choice. */
export async function answerAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const form = document.querySelector('form[data-kept]');
    const settle = () => new Promise((done) => setTimeout(done));
    for (let rounds = 0; rounds < 300; rounds++) {
      const groups = Map.groupBy([...(form?.querySelectorAll<HTMLInputElement>('input[name^="said:"]') ?? [])], ({ name }) => name);
      const open = [...groups.values()].find(([first, ...rest]) => (first?.type === 'radio' ? ![first, ...rest].some(({ checked }) => checked) : first?.value === ''));
      const [first] = open ?? [];
      if (!first) return;
      if (first.type === 'radio') first.click();
      else {
        first.value = first.type === 'date' ? new Date().toISOString().slice(0, 10) : '1';
        first.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await settle();
    }
  });
}

/** Adds a picture with nothing in it to hide as the proof of the first question that asks for one. */
export async function addProof(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une preuve' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'preuve.png', mimeType: 'image/png', buffer: aPng(64) });
  await page.locator('[name="proof-item"]').selectOption({ index: 1 });
  await page.locator('label[for="proof-nothing"]').click();
  await page.getByRole('button', { name: 'Garder cette preuve' }).click();
  await page.waitForSelector('[data-proofs="1"]');
}
