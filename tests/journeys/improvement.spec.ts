import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

async function ownBody(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return rows[0]?.organisation_id ?? '';
  });
}

test('a referent turns a recommendation into an action, moves it, and adds what proves it', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const plan = `/participant/${await ownBody()}/plan`;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${plan}/recommendations`);
  await page.getByRole('link', { name: /^Inscrire au plan/u }).last().click();
  await visitor.look();
  const title = `Action du parcours ${Date.now()}`;
  await page.getByLabel('Intitulé').fill(title);
  await page.getByLabel('Adresse du responsable').fill('pas une adresse');
  await page.locator('form[method=post]').last().evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Inscrire au plan' }).click();
  await visitor.look();
  await expect(page.getByRole('main')).toContainText('Cette adresse n’est pas complète');
  await page.getByLabel('Adresse du responsable').fill('accueil@ville.example');
  await page.getByRole('button', { name: 'Inscrire au plan' }).click();
  await expect(page.getByRole('main')).toContainText('L’action est inscrite au plan.');
  await page.getByLabel('Déplacer vers').last().press('Tab');
  const card = page.getByRole('listitem').filter({ hasText: title });
  await card.getByRole('combobox').selectOption('done');
  await card.getByRole('button', { name: /Déplacer/u }).press('Enter');
  await visitor.look();
  await page.getByRole('link', { name: title }).click();
  await visitor.look();
  await expect(page.getByRole('main')).toContainText('L’effet se lira à la prochaine édition publiée.');
  await visitor.visit(`${plan}?view=list`);
  await visitor.visit(`${plan}/calendar`);
  expect((await page.request.get(`${plan}/export?format=json`)).headers()['content-type']).toBe('application/json');
});

test('a decision maker reads plan, readiness and presentation, and writes nothing of them', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const home = `/participant/${await ownBody()}`;
  await visitor.signIn(emailOf('decision_maker'));
  await visitor.visit(`${home}/plan`);
  await expect(page.getByRole('button', { name: /Déplacer/u })).toHaveCount(0);
  await visitor.visit(`${home}/plan/new`, 403);
  await visitor.visit(`${home}/readiness`);
  await expect(page.getByRole('main')).toContainText('C’est une indication');
  await page.getByRole('link', { name: 'Marianne (2016)' }).click();
  await visitor.look();
  await expect(page.getByRole('heading', { name: 'Non observable par une enquête mystère' })).toBeVisible();
  const binder = await page.request.get(`${home}/readiness/marianne/binder`);
  expect((await binder.body()).subarray(0, 2).toString()).toBe('PK');
  await visitor.visit(`/en${home}/readiness/iso9001`);
  await visitor.visit(`${home}/presentation`);
  await expect(page.getByRole('button', { name: /Accepter/u })).toHaveCount(0);
});

test('an expert finds the file of the body entrusted, and agrees on an action that waits for its word', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  await visitor.signIn(emailOf('expert'));
  await visitor.visit('/expert');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await visitor.look();
  const title = `Action convenue ${Date.now()}`;
  await page.getByLabel('Intitulé').fill(title);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await visitor.look();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('En attente de réponse');
  expect(await (await page.request.get('/expert/ics')).text()).toContain('BEGIN:VEVENT');
});

test('the plan fits a phone, in dark too', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const home = `/participant/${await ownBody()}`;
  await visitor.signIn(emailOf('reader'));
  for (const path of ['/plan', '/plan?view=list', '/plan/recommendations', '/readiness', '/readiness/services-publics-plus', '/presentation']) await visitor.visit(`${home}${path}`);
});

test('the office entrusts a body to an expert', async ({ visitor }) => {
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/experts');
  await expect(visitor.page.getByRole('heading', { name: 'Confier une structure' })).toBeVisible();
});
