import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { kioskCode } from '../../src/capabilities/kiosks/devices/kiosk-code.ts';
import { hashToken, uuidv7 } from '../../src/platform/ids.ts';
import { askCode, enrol, onScreen, press, waitingRoom } from './harness/kiosk.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

/** Opinions of a kiosk, by its name, at each organisation and point under which they are kept. */
const keptOf = (name: string) => withDatabase(async (client) => {
  const { rows } = await client.query<{ place: string; n: number }>(
    `select o.organisation_id || ' ' || o.point_id as place, count(*)::int as n from opinion o join kiosk k on k.organisation_id = o.organisation_id and k.id = o.kiosk_id where k.name = $1 group by 1`, [name]);
  return Object.fromEntries(rows.map(({ place, n }) => [place, n]));
});

/** A waiting room of another body, asking the same, and a code for a kiosk there. */
const elsewhere = (name: string) => withDatabase(async (client) => {
  const [point, code] = [uuidv7(), kioskCode(randomBytes(64))];
  const { rows } = await client.query<{ organisation: string }>(
    `with room as (select * from collection_point where token = 'attente234'),
       other as (select s.organisation_id, s.id from site s, room where s.organisation_id <> room.organisation_id order by s.organisation_id limit 1),
       made as (insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, languages, time_zone, settings, token, made_at)
         select other.organisation_id, $1, other.id, room.kind, 'Salle voisine', room.set_ref, room.languages, room.time_zone, room.settings, $2, now() from room, other returning organisation_id, id)
     insert into kiosk_code (code_hash, organisation_id, point_id, kiosk_name, made_by, made_at, expires_at)
     select $3, made.organisation_id, made.id, $4, $5, now(), now() + interval '1 day' from made returning organisation_id as organisation`,
    [point, randomUUID().replaceAll('-', '').slice(0, 12), hashToken(code), name, randomUUID()]);
  return { place: `${rows[0]?.organisation} ${point}`, code };
});

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

/** Opens the technician's screen, from where a tablet is enrolled again. */
async function enrolAgain(page: Page, code: string, technician: string): Promise<void> {
  const door = page.getByRole('button', { name: /maintenir deux secondes/ });
  await door.dispatchEvent('pointerdown');
  await page.getByLabel('Code du technicien').fill(technician);
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: 'Enrôler de nouveau' }).click();
  await enrol(page, code);
}

const technicianOf = (page: Page) => page.evaluate(async () => {
  const db = await new Promise<IDBDatabase>((done) => {
    const asked = indexedDB.open('parvis-kiosk');
    asked.addEventListener('success', () => done(asked.result));
  });
  const settings = await new Promise<{ values: { technician: string } }>((done) => {
    const asked = db.transaction('settings').objectStore('settings').get('settings');
    asked.addEventListener('success', () => done(asked.result as never));
  });
  db.close();
  return settings.values.technician;
});

test('a tablet that goes to another body leaves what was given where it was given', async ({ arrive }) => {
  test.slow();
  const [first, second, third] = [1, 2, 3].map((n) => `Tablette ${n} ${Date.now()}`) as [string, string, string];
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  const { organisation, point } = await waitingRoom();
  const room = `${organisation} ${point}`;

  const kiosk = await arrive({ viewport: { width: 1024, height: 768 } });
  const { page } = kiosk;
  await page.goto('/kiosk');
  await kiosk.look();
  await enrol(page, await askCode(referent, first));
  await kiosk.look();

  // The server takes no opinion for a while: two wait when the tablet is enrolled at another body.
  let closed = true;
  await page.context().route('**/api/v1/opinions', (route) => (closed ? route.fulfill({ status: 429, contentType: 'application/json', body: '{"code":"too_many_requests","title":"Trop d’avis à la fois."}', headers: { 'retry-after': '1' } }) : route.continue()));
  await oneOpinion(page);
  await oneOpinion(page);
  await expect(page.locator('[data-kiosk="ready"]')).toHaveAttribute('data-queued', '2');
  const other = await elsewhere(second);
  await enrolAgain(page, other.code, await technicianOf(page));
  await expect(page.locator('[data-kiosk="ready"]')).toHaveAttribute('data-queued', '0');
  await oneOpinion(page);
  await expect(page.locator('[data-kiosk="ready"]')).toHaveAttribute('data-queued', '1');
  closed = false;
  await page.reload();
  await onScreen(page, 'question waiting');
  await expect.poll(() => keptOf(first), { timeout: 30_000 }).toEqual({ [room]: 2 });
  await expect.poll(() => keptOf(second), { timeout: 30_000 }).toEqual({ [other.place]: 1 });

  await referent.visit(`/participant/${organisation}/opinions/devices`);
  const left = referent.page.getByRole('row', { name: new RegExp(first) });
  await expect(left).toContainText('Partie');
  await left.getByRole('link').click();
  await expect(referent.page.getByRole('main')).toContainText('Les avis donnés ici avant arrivent encore');
  await referent.look();

  // Taken out of use there with one that waits, and enrolled at the first point again: that one stays for where it was given.
  closed = true;
  await oneOpinion(page);
  await withDatabase((client) => client.query(`update kiosk set revoked_at = now(), revoked_because = 'Prêtée' where name = $1`, [second]));
  await enrolAgain(page, await askCode(referent, third), await technicianOf(page));
  closed = false;
  await oneOpinion(page);
  await expect.poll(() => keptOf(third), { timeout: 30_000 }).toEqual({ [room]: 1 });
  await page.getByRole('button', { name: /maintenir deux secondes/ }).dispatchEvent('pointerdown');
  await page.getByLabel('Code du technicien').fill(await technicianOf(page));
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: 'Essayer la connexion' }).click();
  await expect(page.getByRole('main')).toContainText('Avis gardés pour Salle voisine');
  await kiosk.look();
  expect(await keptOf(second)).toEqual({ [other.place]: 1 });
  expect(await keptOf(third)).toEqual({ [room]: 1 });
});
