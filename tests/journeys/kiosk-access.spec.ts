import type { Page } from '@playwright/test';
import { onScreen, press, waitingRoom } from './harness/kiosk.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

/** Pictures for whoever wants to see them: PARVIS_SHOTS names a folder. */
const shot = (page: Page, name: string) => (process.env['PARVIS_SHOTS'] ? page.screenshot({ path: `${process.env['PARVIS_SHOTS']}/${name}.png` }) : null);

async function preview(visitor: Visitor, set: string): Promise<void> {
  const { organisation } = await waitingRoom();
  await visitor.visit(`/participant/${organisation}/opinions/sets/kiosk?ref=library:${set}@1`);
  await visitor.page.locator('.kiosk').waitFor();
}

/** A voice that only notes what it is asked to say; none before the page names it. */
function quietVoice(): void {
  const spoken: string[] = [];
  const voices: { lang: string; localService: boolean; name: string }[] = [];
  const heard = new EventTarget();
  class Words {
    voice = null;
    lang = '';
    rate = 1;
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const speech = Object.assign(heard, { getVoices: () => voices, cancel: () => {}, speak: ({ text, lang }: Words) => void spoken.push(`${lang}: ${text}`) });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
  Object.assign(window, {
    spoken, giveVoice: () => {
      voices.push({ lang: 'fr-FR', localService: true, name: 'Claire' });
      heard.dispatchEvent(new Event('voiceschanged'));
    },
  });
}

test('the screens are read in another direction, in easy words, lower, aloud and by one switch, and begin again by the clock', async ({ arrive }) => {
  test.slow();
  const visitor = await arrive({ viewport: { width: 1024, height: 768 } });
  const { page } = visitor;
  await page.addInitScript(quietVoice);
  await visitor.signIn(emailOf('referent'));

  // Another direction, easy words, contrast, larger and lower.
  await preview(visitor, 'reception');
  const root = page.locator('.kiosk');
  const answers = page.locator('main button');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('كيف كان استقبالك اليوم؟');
  const boxes = await answers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  expect(boxes).toEqual(boxes.toSorted((a, b) => b - a));
  await shot(page, 'rtl-1024');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await page.getByRole('button', { name: 'Facile à lire' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/L’accueil était bien/);
  const high = (await answers.first().boundingBox())?.y ?? 0;
  await page.getByRole('button', { name: 'Plus bas' }).click();
  await expect.poll(async () => (await answers.first().boundingBox())?.y ?? 0).toBeGreaterThan(high);
  await shot(page, 'low-1024');
  await page.getByRole('button', { name: 'Contraste' }).click();
  await page.getByRole('button', { name: 'Plus grand' }).click();
  await visitor.look();
  await shot(page, 'contrast-large-low-1024');

  // Aloud: offered only where the device has a voice.
  await expect(page.getByRole('button', { name: 'Écouter' })).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { giveVoice(): void }).giveVoice());
  await page.getByRole('button', { name: 'Écouter' }).click();
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await expect.poll(spoken).toEqual([expect.stringMatching(/^fr-FR: L’accueil était bien.*Très mal\. Plutôt mal\. Plutôt bien\. Très bien$/)]);
  await press(page, 'Très bien');
  await onScreen(page, 'question answer-obtained');
  await expect.poll(spoken).toHaveLength(2);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: /Listen|Turn sound off/ })).toHaveCount(0);

  // A scale, a choice, an age: each set on its own screens.
  await preview(visitor, 'telephone');
  await press(page, 'Très bien');
  await onScreen(page, 'question transferred');
  await visitor.look();
  await shot(page, 'scale-1024');
  await press(page, 'Plutôt oui');
  await onScreen(page, 'question phone-clarity');
  await preview(visitor, 'project');
  await visitor.look();
  await press(page, 'J’ai des doutes');
  await onScreen(page, 'reasons project-view');
  await preview(visitor, 'online-procedure');
  await press(page, 'Bien');
  await press(page, 'Passer');
  await onScreen(page, 'question helped');
  await press(page, 'Oui');
  await onScreen(page, 'age');
  await visitor.look();
  await shot(page, 'age-1024');
  await press(page, '60 ans et plus');
  await onScreen(page, 'text');
  await page.setViewportSize({ width: 320, height: 640 });
  await visitor.look();

  // One switch, and the clock: the same key begins, chooses and stays.
  await page.clock.install();
  await preview(visitor, 'online-procedure');
  const lit = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('Space');
  await expect(root).toHaveClass(/scanning/);
  await expect.poll(lit).toBe('Mal');
  await page.clock.runFor(2_100);
  expect(await lit()).toBe('Moyen');
  await page.clock.runFor(2_000);
  expect(await lit()).toBe('Bien');
  await shot(page, 'scan-320');
  await page.keyboard.press('Space');
  await page.clock.runFor(400);
  await onScreen(page, 'question online-information');
  await page.clock.runFor(52_000);
  await expect(page.getByRole('alertdialog')).toContainText('Vous êtes encore là');
  await visitor.look();
  await shot(page, 'still-320');
  expect(await lit()).toBe('Je continue');
  await page.keyboard.press('Space');
  await page.clock.runFor(600);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await onScreen(page, 'question online-information');
  await page.clock.runFor(61_000);
  await onScreen(page, 'question online-ease');
  await expect(root).not.toHaveClass(/scanning/);

  // In a frame beside the questions, as whoever chooses a set sees it.
  await page.setViewportSize({ width: 1280, height: 1400 });
  const { organisation } = await waitingRoom();
  await visitor.visit(`/participant/${organisation}/opinions/sets/view?ref=library:reception@1`);
  const tablet = page.frameLocator('iframe.tablet');
  await press(tablet, 'Très mal');
  await onScreen(tablet, 'reasons welcome');
  await shot(page, 'frame-1280');
});
