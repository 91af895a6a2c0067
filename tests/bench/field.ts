import { rmSync } from 'node:fs';
import { chromium, type CDPSession, type Page } from 'playwright';
import { startBuiltServer } from '../harness/built-server.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { anEvaluatorInTheField, withApp } from '../faults/field-world.ts';
import { findBrowser } from '../journeys/harness/chromium.ts';

/**
 * The form on a slow phone (CPU slowed four times): first load in compressed bytes, a form of 400 questions opened, one
 * answer. Targets: under 120 kB, 300 ms, 16 ms. Milliseconds
 * are those of the main thread's own work, so that other work on the machine does not count; median of several runs.
 */
const questions = 400;
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
  const address = `${server.address}/evaluator/missions/${mission?.organisation_id}/${mission?.id}`;
  const bytes = await bytesOf(cdp, async () => {
    await page.goto(address);
    await page.waitForSelector('form[data-kept]');
  });
  console.log(`first load of a mission: ${(bytes.scripts / 1000).toFixed(0)} kB of scripts, ${(bytes.all / 1000).toFixed(0)} kB in all (with fonts), compressed`);

  await page.goto(`${server.address}/evaluator`);
  await page.waitForSelector('[data-phone="ready"]');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const long = `${server.address}/evaluator/offline?at=/evaluator/missions/${mission?.organisation_id}/${mission?.id}`;
  await lengthen(page, mission?.id ?? '');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const opened: number[] = [];
  const answered: number[] = [];
  for (let run = 0; run < runs; run++) {
    opened.push(await workOf(cdp, async () => {
      await page.goto(long);
      await page.waitForSelector('form[data-kept]', { timeout: 60_000 });
    }));
    for (let i = 0; i < 5; i++) answered.push(await workOf(cdp, () => answerOne(page)));
  }
  console.log(`${questions} questions, CPU slowed ${slower} times: opened in ${median(opened).toFixed(0)} ms, answered in ${median(answered).toFixed(1)} ms (slowest ${Math.max(...answered).toFixed(1)})`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(stateDir, { recursive: true, force: true });
}

/** Milliseconds for which the page's main thread is busy on account of `work`. */
async function workOf(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const busy = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const before = await busy();
  await work();
  const after = await busy();
  // A page of its own process counts from the process's start.
  return (after < before ? after : after - before) * 1000;
}

/** Compressed bytes on the wire while `work` goes on, of a browser that has nothing yet. */
async function bytesOf(cdp: CDPSession, work: () => Promise<void>): Promise<{ scripts: number; all: number }> {
  const kinds = new Map<string, string>();
  const sum = { scripts: 0, all: 0 };
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') sum.scripts += encodedDataLength;
  });
  await work();
  await cdp.send('Network.disable');
  return sum;
}

/** Gives the mission on the phone a form of so many questions: those of its channel, again and again under other ids. */
async function lengthen(page: Page, missionId: string): Promise<void> {
  await page.evaluate(async ({ id, wanted }) => {
    interface Item { id: string; applies: unknown; reachedIf: unknown }
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('parvis-field');
      opening.onsuccess = () => done(opening.result);
    });
    const tx = db.transaction(['missions', 'forms'], 'readwrite');
    const get = <T>(store: string, key: string) => new Promise<T>((done) => {
      const request = tx.objectStore(store).get(key);
      request.onsuccess = () => done(request.result as T); // our own store
    });
    const { formKey } = await get<{ formKey: string }>('missions', id);
    const form = await get<{ items: Item[] }>('forms', formKey);
    const items = Array.from({ length: wanted }, (_, i) => ({ ...form.items[i % form.items.length], id: `phone-long-${i}`, applies: null, reachedIf: null }));
    tx.objectStore('forms').put({ ...form, items }, formKey);
    await new Promise((done) => (tx.oncomplete = done));
    db.close();
  }, { id: missionId, wanted: questions });
}

/** Taps the next answer and waits until the page has settled. */
function answerOne(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const open = [...document.querySelectorAll<HTMLInputElement>('form[data-kept] input[type=radio]')].find(({ name }) => !document.querySelector(`input[name="${name}"]:checked`));
    open?.click();
    await Promise.resolve();
    // Reading a size makes the browser lay out what has changed.
    document.body.getBoundingClientRect();
  });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
