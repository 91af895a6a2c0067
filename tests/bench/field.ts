import { rmSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { startBuiltServer } from '../harness/built-server.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { anEvaluatorInTheField, withApp } from '../faults/field-world.ts';
import { findBrowser } from '../journeys/harness/chromium.ts';
import { lengthen } from './field/long-form.ts';
import { mainThreadWork } from './field/main-thread.ts';
import { bytesOf } from './field/wire-bytes.ts';

/**
 * The form on a slow phone (CPU slowed four times): first load in compressed bytes, a form of 400 questions opened, one answer.
 * Targets: under 120 kB, 300 ms, 16 ms. Milliseconds are those of the main thread's own work, so that other work on the machine
 * does not count; median of several runs. Opened: until the form can be filled in, its questions in view and its answers kept;
 * the others follow while the phone has nothing else to do. Answered: until what changes is laid out; painted: until it is seen.
 */
const questions = Number(process.env['PARVIS_QUESTIONS'] ?? 400);
const slower = 4;
const runs = 7;

const stateDir = temporaryFolder('bench-field');
const { missions, session } = await withApp(stateDir, (app) => anEvaluatorInTheField(app, 1));
const server = await startBuiltServer(stateDir);
const { path, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  await context.addCookies([{ ...session, url: server.address, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const mission = missions.find(({ channel }) => channel === 'phone') ?? missions[0];
  const place = `/evaluator/missions/${mission?.organisation_id}/${mission?.id}`;
  const bytes = await bytesOf(cdp, async () => {
    await page.goto(server.address + place, { waitUntil: 'networkidle' });
    await page.waitForSelector('form[data-kept]');
  });
  const kB = (of: string) => ((bytes[of] ?? 0) / 1000).toFixed(1);
  const all = Object.values(bytes).reduce((sum, n) => sum + n, 0) / 1000;
  console.log(`first load of a mission, gzip, headers included: scripts ${kB('Script')} kB, page ${kB('Document')}, styles ${kB('Stylesheet')}; ${(all - (bytes['Font'] ?? 0) / 1000).toFixed(1)} kB in all, and a font of ${kB('Font')} kB`);

  await page.goto(`${server.address}/evaluator`);
  await page.waitForSelector('[data-phone="ready"]');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await lengthen(page, mission?.id ?? '', questions);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(markMoments);
  const figures = { opened: [] as number[], whole: [] as number[], answered: [] as number[], painted: [] as number[] };
  for (let run = 0; run < runs; run++) {
    // As by a tap in the list of missions on the phone.
    await page.goto(`${server.address}/evaluator/offline`, { waitUntil: 'networkidle' });
    const opening = await mainThreadWork(browser, async () => {
      await page.goto(`${server.address}/evaluator/offline?at=${place}`);
      await page.waitForSelector('form[data-kept] [data-whole]', { timeout: 60_000 });
    });
    figures.opened.push(opening.until('form-alive'));
    figures.whole.push(opening.until('form-whole'));
    for (let i = 0; i < 3; i++) await answerOne(page, figures);
  }
  console.log(
    `${questions} questions, CPU slowed ${slower} times: opened in ${median(figures.opened)} ms (slowest ${most(figures.opened)}; all questions there after ${median(figures.whole)}), ` +
      `answered in ${median(figures.answered)} ms (slowest ${most(figures.answered)}), painted after ${median(figures.painted)}`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(stateDir, { recursive: true, force: true });
}

/** In the page, before anything of it runs: notes when the form is alive, and when its last question is drawn. */
function markMoments(): void {
  const note = (name: string, selector: string) => {
    if (document.querySelector(selector) && performance.getEntriesByName(name).length === 0) performance.mark(name);
  };
  new MutationObserver(() => {
    note('form-alive', 'form[data-kept]');
    note('form-whole', 'form[data-kept] [data-whole]');
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-kept', 'data-whole'] });
}

/** Taps the next answer; notes the work until it is laid out, and until the frame that shows it. */
async function answerOne(page: Page, figures: { answered: number[]; painted: number[] }): Promise<void> {
  // What waits for the last answer (the draft on its way to the server) is over.
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const said = new Set([...document.querySelectorAll<HTMLInputElement>('form[data-kept] input[type=radio]:checked')].map(({ name }) => name));
    const open = [...document.querySelectorAll<HTMLInputElement>('form[data-kept] input[type=radio]')].find(({ name }) => !said.has(name));
    open?.scrollIntoView({ block: 'center' });
    Object.assign(window, { next: open });
  });
  await page.waitForTimeout(200);
  const work = await mainThreadWork(browser, () => page.evaluate(async () => {
    const { next } = window as unknown as { next: HTMLInputElement }; // put there just before
    performance.mark('before');
    next.click();
    await Promise.resolve();
    // Reading a size makes the browser lay out what has changed.
    document.body.getBoundingClientRect();
    performance.mark('laid-out');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    performance.mark('painted');
  }));
  figures.answered.push(work.between('before', 'laid-out'));
  figures.painted.push(work.between('before', 'painted'));
}

function median(values: number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1);
}

function most(values: number[]): string {
  return Math.max(...values).toFixed(1);
}
