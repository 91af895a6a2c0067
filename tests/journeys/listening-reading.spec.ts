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

test('an analyst reads the board, opens a criterion, reads what is written, and takes the data away; on a small and dark screen too', async ({ arrive }) => {
  const home = `/participant/${await ownBody()}/listening`;
  for (const screen of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }]) {
    const visitor = await arrive(screen);
    await visitor.signIn(emailOf('reader'));
    await visitor.visit(home);
    const main = visitor.page.getByRole('main');
    await expect(main).toContainText('Sans ce qui est signalé');
    await expect(main).toContainText('jamais dans leur score');
    await visitor.visit(`${home}/criteria`);
    await main.getByRole('table').getByRole('link').first().click();
    await visitor.look();
    await expect(main).toContainText('Ce qui revient quand on est mécontent');
    await main.getByRole('link', { name: 'Lire tout ce qui en est dit' }).click();
    await visitor.look();
    await expect(main.locator('blockquote mark').first()).toBeVisible();
    await visitor.visit(`${home}/verbatims?polarity=negative&flagged=only`);
    await expect(main).toContainText('Honte à cette mairie');
    await visitor.visit(`${home}/compared`);
    await expect(main).toContainText('n’entre jamais dans le score');
    await visitor.visit(`/en${home}/replies`);
    await expect(main).toContainText('The reply clock');
  }
  const visitor = await arrive();
  await visitor.signIn(emailOf('reader'));
  for (const file of ['sentences.csv', 'criteria.xlsx', 'months.json', 'dictionary.csv']) {
    const answer = await visitor.page.request.get(`${home}/export/${file}`);
    expect([file, answer.status(), (await answer.body()).length > 200]).toEqual([file, 200, true]);
  }
});

test('the referent prepares a reply, is stopped while gaps are left, notes where it was sent, and silences an alert', async ({ arrive }) => {
  const home = `/participant/${await ownBody()}/listening`;
  const visitor = await arrive();
  const main = visitor.page.getByRole('main');
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${home}/replies`);
  await main.getByRole('link', { name: /Préparer une réponse/ }).first().click();
  await visitor.look();
  await main.getByLabel('Votre réponse').fill('Bonjour, merci. Écrivez-nous à [adresse].');
  await main.getByRole('button', { name: 'Garder le brouillon' }).click();
  await visitor.look();
  await expect(visitor.page.getByRole('status')).toContainText('Rien n’a été envoyé');
  await main.getByLabel('Envoyée où').fill('Page de la mairie');
  await main.getByRole('button', { name: 'Noter comme envoyée' }).click();
  await visitor.look();
  await expect(main).toContainText('Il reste des mots entre crochets');
  await main.getByLabel('Votre réponse').fill('Bonjour, merci. Écrivez-nous à accueil@exemple.fr.');
  await main.getByRole('button', { name: 'Noter comme envoyée' }).click();
  await visitor.look();
  await expect(main).toContainText('Envoyée');
  await visitor.visit(`${home}/alerts`);
  const silence = main.getByRole('button', { name: /^Mettre en sourdine/ });
  const before = await silence.count();
  expect(before).toBeGreaterThan(0);
  await silence.first().click();
  await visitor.look();
  await expect(visitor.page.getByRole('status')).toContainText('Les chiffres, eux, continuent');
  await main.getByRole('button', { name: /^Être à nouveau alerté/ }).first().click();
  await visitor.look();
  await expect(main.getByRole('button', { name: /^Mettre en sourdine/ })).toHaveCount(before);
});

test('a method lead makes a draft of a scenario from what is complained of everywhere, and takes its file away', async ({ arrive }) => {
  const visitor = await arrive();
  const main = visitor.page.getByRole('main');
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/patterns');
  await main.getByRole('button', { name: /^Faire un brouillon de scénario/ }).first().click();
  await visitor.look();
  await expect(visitor.page.getByRole('status')).toContainText('Le brouillon est fait');
  const answer = await visitor.page.request.get(`${new URL(visitor.page.url()).pathname}/file`);
  expect(await answer.text()).toContain('kinds_of_body:');
  await main.getByRole('button', { name: 'Jeter ce brouillon' }).click();
  await visitor.look();
  await expect(visitor.page.getByRole('status')).toContainText('jeté');
});
