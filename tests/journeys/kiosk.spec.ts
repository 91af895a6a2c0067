import type { Page } from '@playwright/test';
import { askCode, enrol, onScreen, press, waitingRoom } from './harness/kiosk.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const tablet = { viewport: { width: 1024, height: 768 } };

interface Stored {
  opinions: number;
  ids: number;
  highest: number;
  contiguous: number;
  epochs: number;
}

/** What the server holds of a kiosk, by its name. */
const storedOf = (name: string) => withDatabase(async (client) => {
  const { rows } = await client.query<Stored>(
    `select count(o.id)::int as opinions, count(distinct o.id)::int as ids, (select coalesce(sum(highest), 0)::int from kiosk_epoch e where e.kiosk_id = any(array_agg(distinct k.id))) as highest,
       (select coalesce(sum(contiguous), 0)::int from kiosk_epoch e where e.kiosk_id = any(array_agg(distinct k.id))) as contiguous, (select count(*)::int from kiosk_epoch e where e.kiosk_id = any(array_agg(distinct k.id))) as epochs
     from kiosk k left join opinion o on o.organisation_id = k.organisation_id and o.kiosk_id = k.id where k.name = $1`, [name]);
  return rows[0];
});

/** A whole visit: two opinions, and nothing more said. */
async function visitOfTwo(page: Page): Promise<void> {
  await press(page, 'Très bien');
  await onScreen(page, 'question comfort');
  await press(page, 'Bien');
  await onScreen(page, 'need');
  await press(page, 'Passer');
  await onScreen(page, 'text');
  await press(page, 'Passer');
  await onScreen(page, 'thanks');
  await press(page, 'Donner un autre avis');
  await onScreen(page, 'question waiting');
}

test('a tablet is enrolled, asks, loses nothing without a network, by a reload or a crash, and is taken out of use', async ({ arrive }) => {
  test.slow();
  const name = `Borne ${Date.now()}`;
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  const code = await askCode(referent, name);

  const kiosk = await arrive(tablet);
  const { page } = kiosk;
  const context = page.context();
  await page.goto('/kiosk');
  await onScreen(page, 'enrol');
  await kiosk.look();
  await page.getByLabel('Code de la borne').fill('AAAA-BBBB-CCCC');
  await page.getByRole('button', { name: 'Enrôler cette tablette' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce code n’ouvre rien');
  await kiosk.look();
  await page.getByLabel('Code de la borne').fill('');
  await enrol(page, code);
  await kiosk.look();
  expect(await context.cookies()).toEqual([]);

  // A visit with everything in it, through a reload in the middle.
  await press(page, 'Mal');
  await onScreen(page, 'reasons waiting');
  await kiosk.look();
  await press(page, 'Trop longue');
  await press(page, 'Suite');
  await onScreen(page, 'question comfort');
  await page.reload();
  await onScreen(page, 'question comfort');
  await kiosk.look();
  await press(page, 'Très bien');
  await onScreen(page, 'need');
  await kiosk.look();
  await press(page, 'Famille, école');
  await onScreen(page, 'text');
  await page.getByRole('textbox').fill('Une table à langer');
  await kiosk.look();
  await press(page, 'Envoyer');
  await onScreen(page, 'thanks');
  await expect(page.getByRole('main')).toContainText(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
  await kiosk.look();
  await press(page, 'Donner un autre avis');
  await expect.poll(async () => (await storedOf(name))?.opinions).toBe(2);

  // Without a network: thirty opinions, a page loaded anew, a page that dies in the middle of a visit.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  for (let visits = 0; visits < 15; visits++) await visitOfTwo(page);
  await page.reload();
  await onScreen(page, 'question waiting');
  await expect(page.locator('[data-kiosk="ready"]')).toHaveAttribute('data-queued', '30');
  await press(page, 'Moyen');
  await onScreen(page, 'question comfort');
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => null);
  await crashed;
  await page.close();
  const second = await context.newPage();
  await second.goto('/kiosk');
  await onScreen(second, 'question comfort');
  await press(second, 'Passer');
  await onScreen(second, 'need');
  await context.setOffline(false);
  await expect.poll(async () => (await storedOf(name))?.opinions, { timeout: 30_000 }).toBe(32);
  await press(second, 'Passer');
  await press(second, 'Passer');
  await onScreen(second, 'thanks');
  await expect.poll(async () => storedOf(name), { timeout: 30_000 }).toEqual({ opinions: 33, ids: 33, highest: 33, contiguous: 33, epochs: 1 });

  // Another tab waits for the one that holds the queue.
  const third = await context.newPage();
  await third.goto('/kiosk');
  await expect(third.getByRole('heading', { level: 1 })).toHaveText('La borne est déjà ouverte dans un autre onglet');
  await second.close();
  await onScreen(third, 'question waiting');

  // Taken out of use, and enrolled again: what it still had goes along.
  const { organisation } = await waitingRoom();
  await referent.visit(`/participant/${organisation}/opinions/devices`);
  await referent.page.getByRole('link', { name }).click();
  await referent.look();
  await referent.page.getByLabel('Raison').fill('Tablette prêtée');
  await referent.page.getByText('Je comprends que c’est définitif').click();
  await referent.page.getByRole('button', { name: 'Retirer cette borne' }).click();
  await referent.look();
  await press(third, 'Bien');
  await press(third, 'Passer');
  await press(third, 'Passer');
  await press(third, 'Passer');
  await expect(third.getByRole('heading', { level: 1 })).toHaveText('Cette borne a été retirée', { timeout: 30_000 });
  expect((await storedOf(name))?.opinions).toBe(33);
  const again = `${name} bis`;
  const newCode = await askCode(referent, again);
  await third.getByRole('button', { name: 'Enrôler de nouveau' }).click();
  await expect(third.getByRole('main')).toContainText('Un avis attend encore sur cette tablette');
  await enrol(third, newCode);
  await expect.poll(async () => (await storedOf(again))?.opinions, { timeout: 30_000 }).toBe(1);
});
