import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

/** The body of the demonstration that is shown, and its waiting room. */
async function shown(): Promise<{ home: string; point: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string; id: string }>(`select organisation_id, id from collection_point where token = 'attente234'`);
    return { home: `/participant/${rows[0]?.organisation_id}/opinions`, point: rows[0]?.id ?? '' };
  });
}

test('a reader looks at boards of the body and of a point, chooses a period and a question, and reads the figures in tables', async ({ arrive }) => {
  test.slow();
  const { home, point } = await shown();
  const reader = await arrive({ viewport: { width: 320, height: 640 } });
  const { page } = reader;
  await reader.signIn(emailOf('reader'));
  await reader.visit(home);
  const main = page.getByRole('main');
  await expect(main).toContainText('entre');
  await page.getByRole('link', { name: '1 an' }).click();
  await reader.look();
  await expect(page.getByRole('img', { name: 'Évolution' })).toBeVisible();
  await main.getByText('Les chiffres de ce graphique').first().click();
  await expect(page.getByRole('table', { name: 'Évolution' })).toBeVisible();
  await page.getByLabel('Provenance').selectOption('scan');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await reader.look();
  expect(page.url()).toContain('source=scan');
  await reader.visit(`/en${home}/points/${point}/board`);
  await expect(page.getByRole('heading', { name: 'What the filter sets aside' })).toBeVisible();
  await expect(main).toContainText('A child playing with the kiosk');
  await expect(page.getByRole('link', { name: 'Screen for a hall' })).toHaveCount(0);
});

test('opinions and figures leave as files, whole and in the language of the page', async ({ arrive }) => {
  const { home, point } = await shown();
  const reader = await arrive({});
  await reader.signIn(emailOf('reader'));
  const file = async (what: string, format: string) => reader.page.request.get(`${home}/export/${what}?format=${format}&period=year&place=point.${point}`);
  const csv = await file('opinions', 'csv');
  expect(csv.headers()['content-disposition']).toContain('.csv');
  expect((await csv.text()).split('\n')[0]).toContain('Marques du filtre');
  const cells = JSON.parse(await (await file('figures', 'json')).text()) as { 'Avis entendus': number }[]; // one object a line of the table
  const opinions = JSON.parse(await (await file('opinions', 'json')).text()) as unknown[]; // the same
  expect(cells.reduce((sum, cell) => sum + cell['Avis entendus'], 0)).toBe(opinions.length);
  expect((await file('figures', 'xlsx')).headers()['content-type']).toContain('spreadsheetml');
  expect((await file('nothing', 'csv')).status()).toBe(404);
});

test('a referent makes a screen for the hall, which anybody may look at, light or dark, until it is switched off', async ({ arrive }) => {
  test.slow();
  const { home } = await shown();
  const referent = await arrive({});
  await referent.signIn(emailOf('referent'));
  await referent.visit(`${home}/walls`);
  const name = `Écran ${Date.now()}`;
  await referent.page.getByLabel('Nom de l’écran').fill(name);
  await referent.page.getByText('Sombre').click();
  await referent.page.getByRole('main').getByRole('button', { name: 'Créer l’écran' }).click();
  await referent.look();
  const address = new URL((await referent.page.getByRole('link', { name: /\/wall\// }).first().textContent()) ?? '').pathname;
  const hall = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await hall.visit(address);
  await expect(hall.page.getByRole('main')).toContainText('/100');
  expect(await hall.page.context().cookies()).toEqual([]);
  const television = await arrive({ viewport: { width: 1920, height: 1080 } });
  await television.visit(`/en${address}`);
  const section = referent.page.locator('section').filter({ hasText: name });
  await section.getByText('Éteindre cet écran').click();
  await section.getByRole('button', { name: 'Éteindre pour de bon' }).click();
  await referent.look();
  await expect(referent.page.getByRole('main')).toContainText('L’écran est éteint.');
  expect((await referent.page.request.get('/wall/nullepart')).status()).toBe(404);
});

test('the office sees how much each body is heard', async ({ visitor }) => {
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/opinions');
  await expect(visitor.page.getByRole('row').nth(3)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a board says when it was read, and a link reads it again', async ({ arrive }) => {
    const { home } = await shown();
    const reader = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await reader.signIn(emailOf('reader'));
    await reader.visit(`${home}?period=quarter`);
    await expect(reader.page.getByText('Actualiser toutes les 15 secondes')).toBeHidden();
    await expect(reader.page.getByRole('main')).toContainText('Mis à jour à');
    await reader.page.getByRole('link', { name: 'Actualiser' }).click();
    await reader.look();
  });
});
