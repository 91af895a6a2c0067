import type { Page } from '@playwright/test';
import { askCode, enrol, onScreen, press, waitingRoom } from './harness/kiosk.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

/** Pictures for whoever wants to see them: PARVIS_SHOTS names a folder. */
const shot = (page: Page, name: string) => (process.env['PARVIS_SHOTS'] ? page.screenshot({ path: `${process.env['PARVIS_SHOTS']}/${name}.png` }) : null);

interface Kept {
  opinions: number;
  quarantined: number;
  epochs: number;
  algorithm: string;
  /** Of the opinion given the longest time ago, in minutes by the database's clock. */
  oldest: number;
}

/** What the server holds of a kiosk, by its name. */
const keptOf = (name: string) => withDatabase(async (client) => {
  const { rows } = await client.query<Kept>(
    `select k.algorithm, (select count(*)::int from opinion o where o.organisation_id = k.organisation_id and o.kiosk_id = k.id) as opinions,
       (select count(*)::int from opinion_quarantine q where q.organisation_id = k.organisation_id and q.kiosk_id = k.id) as quarantined,
       (select count(*)::int from kiosk_epoch e where e.kiosk_id = k.id) as epochs,
       (select coalesce(max(abs(extract(epoch from now() - o.given_at)) / 60), 0)::int from opinion o where o.organisation_id = k.organisation_id and o.kiosk_id = k.id) as oldest
     from kiosk k where k.name = $1`, [name]);
  return rows[0];
});

/** A browser without the newer parts, whose clock is a year ahead. */
function poorTablet(): void {
  const { subtle } = crypto;
  const make = subtle.generateKey.bind(subtle) as (...all: unknown[]) => Promise<unknown>;
  Object.assign(subtle, { generateKey: async (asked: { name: string }, ...rest: unknown[]) => {
    if (asked.name === 'Ed25519') throw new DOMException('unknown algorithm', 'NotSupportedError');
    return make(asked, ...rest);
  } });
  for (const part of ['getBattery', 'wakeLock']) {
    Reflect.deleteProperty(Navigator.prototype, part);
  }
  const add = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...all: Parameters<typeof add>) {
    if (this.name === 'visit' && localStorage.getItem('full')) throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, all);
  };
}

/** Reads or changes what the device keeps, as a copy put back would. */
const inStorage = (page: Page, work: 'place' | 'putBack' | 'poison', given: unknown = null) => page.evaluate(async ([doing, value]) => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open('parvis-kiosk');
    asked.addEventListener('success', () => done(asked.result));
    asked.addEventListener('error', () => failed(asked.error));
  });
  const tx = db.transaction(['place', 'waiting'], 'readwrite');
  const ended = new Promise((done) => tx.addEventListener('complete', done));
  const answerOf = (request: IDBRequest) => new Promise<unknown>((done) => request.addEventListener('success', () => done(request.result)));
  let answer: unknown = null;
  if (doing === 'place') answer = await answerOf(tx.objectStore('place').get('place'));
  else if (doing === 'putBack') tx.objectStore('place').put(value, 'place');
  else {
    const [, second] = (await answerOf(tx.objectStore('waiting').getAll())) as { opinion: { value: unknown } }[];
    if (second) tx.objectStore('waiting').put({ ...second, opinion: { ...second.opinion, value: 'beaucoup' } });
  }
  await ended;
  db.close();
  return answer;
}, [work, given] as const);

/** One opinion, and nothing more said. */
async function oneOpinion(page: Page): Promise<void> {
  await press(page, 'Très bien');
  for (const screen of ['question comfort', 'need', 'text']) {
    await onScreen(page, screen);
    await press(page, 'Passer');
  }
  await onScreen(page, 'thanks');
  await press(page, 'Donner un autre avis');
  await onScreen(page, 'question waiting');
}

test('a poor tablet counts all the same: an old key, a wrong clock, a copy put back, an opinion that cannot be read, no room', async ({ arrive }) => {
  test.slow();
  const name = `Vieille tablette ${Date.now()}`;
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  const code = await askCode(referent, name);

  const kiosk = await arrive({ viewport: { width: 768, height: 1024 } });
  const { page } = kiosk;
  await page.addInitScript(poorTablet);
  await page.clock.install({ time: Date.now() + 365 * 86_400_000 });
  await page.goto('/en/kiosk');
  await onScreen(page, 'enrol');
  await kiosk.look();
  await page.goto('/kiosk');
  await onScreen(page, 'enrol');
  await kiosk.look();
  await enrol(page, code);
  await kiosk.look();
  const before = await inStorage(page, 'place');
  await oneOpinion(page);
  await expect.poll(() => keptOf(name), { timeout: 20_000 }).toEqual({ opinions: 1, quarantined: 0, epochs: 1, algorithm: 'p256', oldest: 0 });
  await oneOpinion(page);
  await expect.poll(async () => (await keptOf(name))?.opinions, { timeout: 20_000 }).toBe(2);

  // Its storage is put back from a copy: what takes places that were taken counts from other places.
  await inStorage(page, 'putBack', before);
  await page.context().setOffline(true);
  for (let i = 0; i < 3; i++) await oneOpinion(page);
  await page.context().setOffline(false);
  await expect.poll(async () => (await keptOf(name))?.opinions, { timeout: 20_000 }).toBe(5);

  // One that cannot be read in any form lets the others through.
  await page.context().setOffline(true);
  for (let i = 0; i < 4; i++) await oneOpinion(page);
  await inStorage(page, 'poison');
  await page.context().setOffline(false);
  await expect.poll(async () => (await keptOf(name))?.opinions, { timeout: 20_000 }).toBe(8);
  await expect(page.locator('[data-kiosk="ready"]')).toHaveAttribute('data-queued', '0');

  // Somebody sets the clock right while the page is open: what was pressed before and after is told by its own clock.
  await page.context().setOffline(true);
  await oneOpinion(page);
  await page.clock.setSystemTime(Date.now());
  await oneOpinion(page);
  await page.context().setOffline(false);
  await expect.poll(async () => (await keptOf(name))?.opinions, { timeout: 20_000 }).toBe(10);
  expect((await keptOf(name))?.oldest).toBeLessThan(10);

  // No room: the person is told, and so is whoever looks after the kiosk.
  await page.evaluate(() => localStorage.setItem('full', 'yes'));
  await press(page, 'Très bien');
  await onScreen(page, 'thanks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette borne ne peut pas enregistrer. Dites-le à l’accueil.');
  await kiosk.look();
  await shot(page, 'no-room-768');
  await expect.poll(() => withDatabase(async (client) => {
    const { rows } = await client.query<{ details: unknown }>('select s.details from kiosk_status s join kiosk k on k.organisation_id = s.organisation_id and k.id = s.kiosk_id where k.name = $1', [name]);
    return rows[0]?.details;
  }), { timeout: 20_000 }).toMatchObject({ full: true, refused: 1, key: 'p256' });
  const { organisation } = await waitingRoom();
  await referent.visit(`/participant/${organisation}/opinions/devices`);
  await expect(referent.page.getByRole('row', { name: new RegExp(name) })).toContainText('Mémoire pleine');
  await referent.page.getByRole('link', { name }).click();
  await referent.look();
  await expect(referent.page.getByRole('main')).toContainText('Un avis n’a pas pu être lu par le serveur');
  await shot(referent.page, 'how-1280');
});

test('a browser that lets pages keep nothing says so instead of asking', async ({ arrive }) => {
  const kiosk = await arrive({ viewport: { width: 320, height: 640 } });
  await kiosk.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await kiosk.page.goto('/kiosk');
  await expect(kiosk.page.locator('[data-kiosk="unkept"]')).toBeVisible();
  await kiosk.look();
  await shot(kiosk.page, 'unkept-320');
});

test('a new version of the kiosk takes its place between two visitors only, and the code of an idea opens its answer', async ({ arrive }) => {
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  const code = await askCode(referent, `Mise à jour ${Date.now()}`);

  const kiosk = await arrive({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
  const { page } = kiosk;
  await page.goto('/kiosk');
  await onScreen(page, 'enrol');
  await kiosk.look();
  await enrol(page, code);
  await shot(page, 'question-dark-1280');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.evaluate(() => Object.assign(window, { before: true }));
  await press(page, 'Très bien');
  await onScreen(page, 'question comfort');

  const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/kiosk'))?.waiting?.state ?? 'none');
  // Under another address, the same worker is another version.
  await page.evaluate(async () => void (await navigator.serviceWorker.register('/service-worker.js?next', { scope: '/kiosk', type: 'module' })));
  await expect.poll(waits).toBe('installed');
  await press(page, 'Passer');
  await press(page, 'Passer');
  await onScreen(page, 'text');
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
  await page.getByRole('textbox').fill('Une horloge dans la salle');
  await press(page, 'Envoyer');
  await onScreen(page, 'thanks');
  const ticket = (await page.locator('output').textContent())?.trim() ?? '';
  await shot(page, 'thanks-dark-1280');
  expect(await waits()).toBe('installed');
  await press(page, 'Donner un autre avis');
  await expect.poll(() => page.evaluate(() => 'before' in window).catch(() => true)).toBe(false);
  await onScreen(page, 'question waiting');
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain('?next');

  const phone = await arrive({ viewport: { width: 320, height: 640 } });
  await expect(async () => {
    await phone.visit(`/answer?code=${ticket}`);
    await expect(phone.page.getByRole('main')).toContainText('Une horloge dans la salle', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
});
