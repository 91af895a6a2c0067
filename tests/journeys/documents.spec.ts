import { zipEntries } from '#platform/files/zip-entries.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const ownBody = () => withDatabase(async (client) => {
  const { rows } = await client.query<{ id: string }>(
    `select g.organisation_id as id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
  return rows[0]?.id ?? '';
});

test('a referent finds every document, reads one as a page while it is made, and takes the same as a file', async ({ visitor }) => {
  const { page, look } = visitor;
  const body = await ownBody();
  await standStill(visitor);
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`/participant/${body}`);
  await page.getByRole('navigation').getByRole('link', { name: 'Mes documents' }).first().click();
  await look();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vos documents');
  // As a body, not the office, meets it: what was not asked for yet is made on demand, and a page waits for it.
  await page.getByRole('link', { name: /^Lire en ligne.*L’essentiel en une page, Anglais/u }).click();
  await look();
  await untilMade(visitor);
  await expect(page.locator('article.document')).toHaveAttribute('lang', 'en');
  const file = await page.request.get((await page.getByRole('link', { name: 'Télécharger le PDF' }).getAttribute('href')) ?? '');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

/** The page that waits asks again by itself; here by its link, so that it stands still while it is looked at. */
async function untilMade({ page, look }: Visitor): Promise<void> {
  for (const until = Date.now() + 60_000; page.url().includes('/report/preparing') && Date.now() < until;) {
    await page.waitForTimeout(500);
    await page.locator('main a[data-report]').click();
    await page.waitForLoadState();
  }
  await expect(page).toHaveURL(/\/report\/read\?/);
  await look();
}

const standStill = ({ page }: Visitor) => page.route('**/scripts/report-preparing.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));

test('the full report reads as a page on a phone: every chapter, every figure in a table, and its code', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { page, look } = visitor;
  const body = await ownBody();
  await standStill(visitor);
  await visitor.signIn(emailOf('decision_maker'));
  await visitor.visit(`/participant/${body}/documents`);
  await page.getByRole('link', { name: /^Lire en ligne.*Rapport personnalisé, Français/u }).click();
  await look();
  await untilMade(visitor);
  const chapters = page.getByRole('navigation', { name: 'Dans ce document' }).getByRole('link');
  expect(await chapters.count()).toBeGreaterThan(5);
  await chapters.last().click();
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('the office follows the batch, searches it, and takes what is made as one archive', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/reports');
  await expect(page.getByRole('table', { name: 'Rapports par structure' }).getByRole('row')).not.toHaveCount(0);
  await visitor.visit('/office/reports?search=nulle-part-au-monde');
  await visitor.visit('/en/office/reports');
  await expect.poll(async () => (await page.request.get('/office/reports')).text(), { timeout: 60_000 }).toContain('Télécharger le lot');
  const archive = await page.request.get('/office/reports/archive');
  const names = (zipEntries(await archive.body()) ?? []).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((name) => name.endsWith('.pdf'))).toBe(true);
});
