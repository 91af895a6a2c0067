import { request } from '@playwright/test';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const bodyOf = () => withDatabase(async (client) => {
  const { rows } = await client.query<{ id: string }>(`select organisation_id as id from role_grant where role = 'referent' and person_id = (select id from person where email = $1)`, [emailOf('referent')]);
  return rows[0]?.id ?? '';
});

test('a referent makes a key, reads the results with it, and revokes it', async ({ visitor, baseURL }) => {
  test.slow();
  const body = await bodyOf();
  const { page, visit, look } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visit(`/participant/${body}/integrations`);
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await look();
  await page.getByLabel('Nom', { exact: true }).fill('Tableau de bord');
  await page.getByText('Lire les résultats', { exact: true }).click();
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await look();
  const token = await page.locator('code.token').innerText();
  const program = await request.newContext({ ...(baseURL ? { baseURL } : {}), extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  const results = await program.get(`/api/v1/bodies/${body}/results`);
  expect(results.status()).toBe(200);
  const { figures } = (await results.json()) as { figures: { view: string; value: number }[] };
  expect(figures.some(({ view, value }) => view === 'global' && value > 0)).toBe(true);
  expect((await program.get(`/api/v1/bodies/${body}/results`, { headers: { 'if-none-match': results.headers()['etag'] ?? '' } })).status()).toBe(304);
  expect((await program.get(`/api/v1/bodies/${body}/audits`)).status()).toBe(403);
  // What the page shows of it afterwards opens nothing.
  await visit(`/participant/${body}/integrations`);
  await expect(page.getByRole('main')).not.toContainText(token);
  await page.getByText('Révoquer « Tableau de bord »').click();
  await page.getByRole('button', { name: 'Révoquer la clé' }).click();
  await look();
  expect((await program.get('/api/v1/key')).status()).toBe(401);
  await program.dispose();
});

test('a referent adds a receiving address, tries it, reads what was sent, and removes it', async ({ visitor }) => {
  test.slow();
  const body = await bodyOf();
  const { page, visit, look } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visit(`/participant/${body}/integrations/webhooks`);
  await page.getByLabel('Adresse', { exact: true }).fill('https://127.0.0.1/hook');
  await page.getByText('Résultats publiés', { exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter l’adresse' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('ne peut pas recevoir nos messages');
  await page.getByLabel('Adresse', { exact: true }).fill('https://receiver.example/hook');
  await page.getByRole('button', { name: 'Ajouter l’adresse' }).click();
  await look();
  await expect(page.locator('main code')).toContainText('whsec_');
  await visit(`/participant/${body}/integrations/webhooks`);
  await page.getByRole('link', { name: 'https://receiver.example/hook' }).click();
  await look();
  await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
  await look();
  await expect(page.getByText('Message d’essai', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Changer le secret' }).click();
  await look();
  await expect(page.locator('main code').first()).toContainText('whsec_');
  await page.getByText('Retirer l’adresse').click();
  await page.getByRole('button', { name: 'Retirer définitivement' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('Aucune adresse');
});

test('the score is shown on other sites while the body agrees, and no longer', async ({ visitor, baseURL }) => {
  test.slow();
  const body = await bodyOf();
  const { page, visit, look } = visitor;
  const stranger = await request.newContext(baseURL ? { baseURL } : {});
  const tile = async () => (await stranger.get(`/embed/${body}/badge.svg`)).status();
  expect(await tile()).toBe(404);
  await visitor.signIn(emailOf('referent'));
  await visit(`/participant/${body}/integrations/embed`);
  await page.getByRole('button', { name: 'Accepter l’affichage' }).click();
  await look();
  await page.getByText('Ma structure accepte').first().click();
  await page.getByRole('button', { name: 'Accepter l’affichage' }).click();
  await look();
  expect(await tile()).toBe(200);
  for (const name of ['badge', 'chart']) await visit(`/embed/${body}/${name}`);
  await page.getByRole('link').click();
  await look();
  await expect(page.getByRole('main'), 'a display leads to its proof').toContainText(/entre \d+ et \d+/);
  await visit(`/participant/${body}/integrations/embed`);
  await page.getByRole('button', { name: 'Arrêter l’affichage' }).click();
  await look();
  expect(await tile()).toBe(404);
  await visit(`/verify/${body}`);
  await expect(page.getByRole('main')).toContainText('Aucun score n’est affiché');
  await stranger.dispose();
});

test('anybody reads how the interface is used, in both languages, and on a phone', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await visitor.visit('/api');
  await visitor.visit('/en/api');
  await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Programming interface');
});

test('an operator keeps the keys and addresses of the office', async ({ visitor }) => {
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/integrations');
  await visitor.visit('/en/office/integrations/webhooks');
  await expect(visitor.page.getByText('Audit validated')).toBeVisible();
});
