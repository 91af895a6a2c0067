import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

// Alone, once every other journey is over (playwright.config.ts): for a moment the edition is not published.

/** The published edition as it stood on the eve of its publication. */
async function backToTheEve(): Promise<void> {
  await withDatabase(async (client) => {
    for (const table of ['open_data_file', 'open_data_version', 'edition_publication']) await client.query(`delete from ${table} where edition_id = '2026'`);
  });
}

test('the method lead publishes a frozen edition after ticking the box, and nobody publishes it twice', async ({ visitor }) => {
  const { page, look } = visitor;
  await backToTheEve();
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/freeze?edition=2026');
  await expect(page.getByRole('main')).toContainText('Elle peut être publiée');
  await page.getByRole('button', { name: 'Publier' }).click();
  await look();
  await expect(page.getByRole('alert')).toContainText('Cochez la case');
  await page.getByRole('checkbox').check({ force: true });
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Publier' }).click();
  await look();
  await expect(page.getByText('L’édition est publiée.')).toBeVisible();
  const again = await page.request.post((await sent).url(), { form: { edition: '2026', confirmed: 'yes' }, headers: { origin: new URL(page.url()).origin } });
  expect(await again.text()).toContain('L’édition est déjà publiée');
  await expect.poll(async () => (await page.request.get('/open-data/2026/1/zip')).status()).toBe(200);
  // The ledger: what was withheld, and by which rule.
  await expect(page.getByRole('heading', { name: 'Groupes retenus' })).toBeVisible();
  await visitor.visit('/en/office/freeze?edition=2026');
});

test('the next edition cannot be frozen, and the page says what is missing', async ({ visitor }) => {
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/freeze?edition=2027');
  await expect(visitor.page.getByRole('heading', { name: 'Ce qui manque' })).toBeVisible();
  await expect(visitor.page.getByRole('button', { name: 'Geler' })).toHaveCount(0);
});
