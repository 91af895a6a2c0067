import { readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

/** Of the demonstration: a consultation that is over. */
const closed = '/c/horaires-de-la-mairie';

async function ownBody(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return rows[0]?.organisation_id ?? '';
  });
}

test('somebody reads the results on a phone, takes the data and counts again', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 } });
  const { page } = visitor;
  await visitor.visit(closed);
  await page.getByRole('link', { name: 'Tous les résultats et les données' }).click();
  await visitor.look();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les résultats');
  await expect(page.getByRole('table', { name: /Faut-il ouvrir la mairie le samedi matin/ })).toContainText('Oui');
  expect(await page.locator('script').count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger le fichier du compte (JSON)' }).click()]);
  const path = await download.path();
  expect(execFileSync(process.execPath, ['bin/parvis.mjs', 'recount', path], { encoding: 'utf8' })).toContain('Le compte est bon');
  const csv = await page.request.get(`${closed}/data/1-answers.csv`);
  expect([csv.status(), (await csv.text()).split('\r\n')[0]]).toEqual([200, '\ufeffrow;q1;q2;q3_o1;q3_o2;q3_o3;q3_o4;q4;q5']);
  expect((await page.request.get(`${closed}/data/dictionary.xlsx`)).headers()['content-type']).toContain('spreadsheetml');
  const feed = await page.request.get(`${closed}/feed`);
  expect([feed.headers()['content-type'], (await feed.text()).includes('<entry>')]).toEqual(['application/atom+xml; charset=utf-8', true]);
});

test('the synthesis is a tagged PDF; of an open consultation nobody outside reads results', async ({ arrive }) => {
  const visitor = await arrive({ colorScheme: 'dark' });
  const { page } = visitor;
  await visitor.visit(`${closed}/results`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'La synthèse (PDF)' }).click()]);
  const pdf = await readFile(await download.path());
  expect([pdf.subarray(0, 5).toString(), pdf.includes('/StructTreeRoot')]).toEqual(['%PDF-', true]);
  await visitor.visit('/c/place-du-marche/results', 404);
  await expect(page.getByRole('main')).toContainText('Ils paraissent à la clôture');
  expect((await page.request.get('/c/place-du-marche/data')).status()).toBe(404);
});

test('the body reads its results before everybody, with the audited score of the same criteria beside', async ({ arrive }) => {
  const home = `/participant/${await ownBody()}/consultations`;
  for (const screen of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }]) {
    const visitor = await arrive(screen);
    const { page } = visitor;
    await visitor.signIn(emailOf('referent'));
    await visitor.visit(home);
    await page.getByRole('link', { name: 'Ouvrir la mairie le samedi matin' }).click();
    await visitor.look();
    await expect(page.getByRole('heading', { name: 'Ce que disent les habitants, ce que les audits mesurent' })).toBeVisible();
    await expect(page.locator('#consulted-reading')).toContainText('Joignabilité');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger le fichier du compte (JSON)' }).click()]);
    expect(await readFile(await download.path(), 'utf8')).toContain('parvis-consultation-1');
  }
});
