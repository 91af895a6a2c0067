import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import { chromium, type Page } from 'playwright';
import { hashToken, uuidv7 } from '#platform/ids.ts';
import { kioskCode } from '../../src/capabilities/kiosks/devices/kiosk-code.ts';
import { startBuiltServer } from '../harness/built-server.ts';
import { findBrowser } from '../journeys/harness/chromium.ts';
import { aFleet } from '../load/kiosks/device-fleet.ts';
import { SeededSite } from '../load/kiosks/seeded-site.ts';
import { bytesOf } from './field/wire-bytes.ts';

/**
 * A tablet that was away for a month: bytes of the first load, and with 20,000 opinions waiting on the device the room they take, how
 * long the page takes to open, from a press to the thanks, and until all of them are stored, once, without a break in the chain.
 */
const queued = Number(process.env['PARVIS_QUEUED'] ?? 20_000);
const site = new SeededSite();
const code = kioskCode(randomBytes(64));
await site.seed(async (app) => {
  const { organisations, tokens } = await aFleet(app, { bodies: 1, devices: 1 });
  await app.ownerPool.query(
    `insert into kiosk_code (code_hash, organisation_id, point_id, kiosk_name, made_by, made_at, expires_at)
     select $1, organisation_id, id, 'Borne', $2, now(), now() + interval '1 day' from collection_point where organisation_id = $3 and token = $4`,
    [hashToken(code), uuidv7(), organisations[0], tokens[0]]);
});
const server = await startBuiltServer(site.stateDir);
const { path, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args: ['--no-sandbox', '--disable-gpu'] });
let sent = 0;
try {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const address = server.address.replace('127.0.0.1', 'localhost');
  const bytes = await bytesOf(cdp, async () => {
    await page.goto(`${address}/kiosk`, { waitUntil: 'networkidle' });
    await page.waitForSelector('#code');
  });
  const kB = (n = 0) => (n / 1000).toFixed(1);
  const all = Object.entries(bytes).reduce((sum, [kind, n]) => (kind === 'Font' ? sum : sum + n), 0);
  console.log(`first load, compressed, headers included: scripts ${kB(bytes['Script'])} kB, page ${kB(bytes['Document'])}, styles ${kB(bytes['Stylesheet'])}; ${kB(all)} kB in all, and a font of ${kB(bytes['Font'])} kB`);
  await page.fill('#code', code);
  await page.click('form button');
  await page.waitForSelector('[data-screen^="question"]');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await context.setOffline(true);
  const before = await used(page);
  await page.evaluate(fillQueue, queued);
  await page.waitForTimeout(2_000);
  console.log(`${queued} opinions wait: ${kB((await used(page)) - before)} kB of storage`);
  const opened: number[] = [];
  const pressed: number[] = [];
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    await page.goto(`${address}/kiosk`);
    await page.waitForSelector('[data-screen^="question"]');
    opened.push(performance.now() - began);
    const press = performance.now();
    await page.click('.faces .stone:last-child');
    for (let screens = 0; screens < 2; screens++) await page.click('.way.on');
    await page.waitForSelector('[data-screen="thanks"]');
    pressed.push(performance.now() - press);
  }
  console.log(`opened in ${median(opened)} ms; from the first press through three screens to the thanks ${median(pressed)} ms, of which 280 the press is shown (load ${loadavg()[0]?.toFixed(1)})`);

  sent = queued + 5;
  const began = performance.now();
  await context.setOffline(false);
  await page.waitForSelector('[data-queued="0"]', { timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  console.log(`all ${sent} stored ${seconds.toFixed(1)} s after the network was back: ${Math.round(sent / seconds)} a second from one device (load ${loadavg()[0]?.toFixed(1)})`);
} finally {
  await browser.close();
  await server.stop();
}
if (!(await site.holds(sent))) process.exitCode = 1;
site.remove();

/** Bytes that the page keeps on the device. */
function used(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}

/** In the page: writes opinions into the queue as a month of visits would have, with their places and their chain. */
async function fillQueue(count: number): Promise<void> {
  const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const digest = async (text: string) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  const newId = (at: number) => {
    const letters = at.toString(16).padStart(12, '0') + hex(crypto.getRandomValues(new Uint8Array(10)));
    return `${letters.slice(0, 8)}-${letters.slice(8, 12)}-7${letters.slice(13, 16)}-8${letters.slice(17, 20)}-${letters.slice(20, 32)}`;
  };
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('parvis-kiosk');
    opening.onsuccess = () => done(opening.result);
  });
  const epoch = newId(Date.now());
  let head = '0'.repeat(64);
  const rows: object[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const at = Date.now() - Math.round((30 * 86_400_000 * (count - seq)) / count);
    const opinion = { id: newId(at), at: new Date(at).toISOString(), visit: newId(at), set: 'library:reception@1', question: 'welcome', value: seq % 4, steps: 4, seq, ...(seq % 4 < 2 && { reasons: ['wait'] }) };
    rows.push({ epoch, seq, before: head, offset: 0, opinion });
    const { id, visit, set, question, value, steps, reasons } = opinion;
    head = await digest(head + (await digest(JSON.stringify(['opinion/1', id, seq, opinion.at, visit, set, question, value, steps, reasons ?? [], null, null, null]))));
  }
  const writing = db.transaction(['waiting', 'place'], 'readwrite');
  for (const row of rows) writing.objectStore('waiting').put(row);
  writing.objectStore('place').put({ epoch, next: count + 1, head }, 'place');
  await new Promise<void>((done) => {
    writing.oncomplete = () => done();
  });
}
