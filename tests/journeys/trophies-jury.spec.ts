import { readFileSync } from 'node:fs';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const one = async (text: string, values: unknown[] = []): Promise<Record<string, string>> => withDatabase(async (client) => (await client.query<Record<string, string>>(text, values)).rows[0] ?? {});
const run = (text: string, values: unknown[] = []) => withDatabase((client) => client.query(text, values));

const ownBody = async () => (await one(`select g.organisation_id as id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]))['id'] ?? '';
const main = (visitor: Visitor) => visitor.page.getByRole('main');

async function press(visitor: Visitor, name: string): Promise<void> {
  await main(visitor).getByRole('button', { name }).first().click();
  await visitor.look();
}

test('a juror who advised a body finds its file nowhere, and its address does not exist; other files are read without a name, and scored', async ({ arrive }) => {
  const own = await ownBody();
  const { file: closed = '', title = '' } = await one(`select f.id as file, f.content ->> 'title' as title from jury_file f join jury_file_origin o on o.jury_file_id = f.id where f.prize_id = 'citizen-consultation' and o.organisation_id = $1`, [own]);
  const { name = '' } = await one(`select o.name from jury_file f join jury_file_origin j on j.jury_file_id = f.id join organisation o on o.id = j.organisation_id where f.prize_id = 'citizen-consultation' and j.organisation_id <> $1 order by f.number limit 1`, [own]);
  expect(closed).not.toBe('');
  const juror = await arrive({ viewport: { width: 320, height: 640 } });
  await juror.signIn(emailOf('expert'));
  await juror.visit('/jury');
  await expect(main(juror)).toContainText('Prix de la consultation citoyenne');
  await expect(main(juror)).not.toContainText(title);
  await expect(main(juror).locator(`a[href*="${closed}"]`)).toHaveCount(0);
  await juror.visit(`/jury/2026/files/${closed}`, 404);
  await juror.visit('/jury');
  await main(juror).getByRole('link', { name: /^Dossier \d/ }).nth(await main(juror).getByRole('link', { name: /^Dossier \d/ }).count() - 1).click();
  await juror.look();
  await expect(main(juror)).not.toContainText(name);
  for (const group of await main(juror).getByRole('group').all()) await group.getByText('7', { exact: true }).click();
  await press(juror, 'Enregistrer mes points');
  await expect(main(juror)).toContainText('Vos points sont enregistrés');
  // The prize that is decided shows severity and no more than may be read.
  await juror.visit('/jury/2026/innovation');
  await expect(main(juror)).toContainText('À sévérité égale');
  await juror.visit('/jury/ties');
  const wide = await arrive({ colorScheme: 'dark' });
  await wide.signIn(emailOf('reviewer'));
  await wide.visit('/en/jury');
  await wide.signIn(emailOf('reader'));
  await wide.visit('/jury');
  await expect(main(wide)).toContainText('Vous ne siégez dans aucun jury');
});

test('a body writes its file, reads what the jury will read of it, and submits it', async ({ arrive }) => {
  const own = await ownBody();
  const { name = '' } = await one('select name from organisation where id = $1', [own]);
  const body = await arrive();
  await body.signIn(emailOf('referent'));
  await body.visit(`/participant/${own}/trophies`);
  await main(body).getByRole('link', { name: 'Prix de l’écoute complète' }).click();
  await body.look();
  await body.page.getByLabel('Titre').fill(`Tout écouter à ${name}`);
  await body.page.getByLabel('En bref').fill(`Les bornes de ${name} et les Conflanais.`);
  for (const field of await body.page.locator('textarea[name^="answer-"]').all()) await field.fill('Écrire à accueil@ville.example');
  await body.page.getByLabel('Autres mots à masquer').fill('conflanais');
  await press(body, 'Enregistrer et relire');
  const preview = main(body).getByRole('region', { name: 'Ce que le jury lira' });
  await expect(preview).toContainText('Tout écouter à […]');
  await expect(preview).not.toContainText(/Conflan|@ville/i);
  await press(body, 'Déposer ce dossier');
  await expect(main(body)).toContainText('Votre dossier est déposé');
});

test('a winner who refuses publicity disappears for everybody, and knows its prize; its category reads like one without a winner', async ({ arrive }) => {
  const own = await ownBody();
  // A prize of the body of the demonstration, as if it had been decided so.
  await run(`insert into palmares_line (organisation_id, id, edition_id, category_id, place, content, code, badge, sealed_at)
    values ($1, gen_random_uuid(), '2026', 'citizen-consultation', 'winner', '{"figure":null,"citation":null}', 'T3ST-T3ST-T3ST', null, now()) on conflict do nothing`, [own]);
  const { name = '' } = await one('select name from organisation where id = $1', [own]);
  const [body, visitor] = [await arrive({ viewport: { width: 320, height: 640 } }), await arrive()];
  await visitor.visit('/trophies/2026');
  const category = visitor.page.locator('#citizen-consultation');
  await expect(category).toContainText(name);
  await body.signIn(emailOf('decision_maker'));
  await body.visit(`/participant/${own}/trophies`);
  await expect(main(body)).toContainText('Prix de la consultation citoyenne');
  await body.page.getByText('Ne nous nommez pas', { exact: true }).click();
  await press(body, 'Enregistrer notre réponse');
  await expect(main(body)).toContainText('ces prix ne sont connus que d’elle');
  await visitor.visit('/trophies/2026');
  await expect(main(visitor)).not.toContainText(name);
  // Told with those that name nobody, in the same list and without a word more.
  await expect(category).toHaveText('Prix de la consultation citoyenne');
  await visitor.visit('/verify?code=T3ST-T3ST-T3ST');
  await expect(main(visitor)).not.toContainText(name);
  await body.page.getByText('Nommez-nous, sans notre logo', { exact: true }).click();
  await press(body, 'Enregistrer notre réponse');
  await visitor.visit('/verify?code=T3ST-T3ST-T3ST');
  await expect(main(visitor)).toContainText(name);
});

test('before the hour the communication officer reads the press kit by a link, and nobody else anything', async ({ arrive }) => {
  test.slow();
  const kept = await one(`select public_from::text as hour from palmares_hour where edition_id = '2026' order by version desc limit 1`);
  await run(`update palmares_hour set public_from = now() + interval '1 day' where edition_id = '2026'`);
  try {
    const [lead, officer, visitor] = [await arrive(), await arrive({ viewport: { width: 320, height: 640 } }), await arrive()];
    await visitor.visit('/trophies/2026', 404);
    await visitor.visit('/trophies');
    await expect(main(visitor)).toContainText('le palmarès sera public le');
    await lead.signIn(emailOf('method_lead'));
    await lead.visit('/office/trophies/release?edition=2026');
    await lead.page.getByLabel('Remis à').fill('La Gazette');
    await press(lead, 'Faire un lien');
    const link = new URL((await main(lead).getByRole('status').locator('code').textContent()) ?? '');
    await officer.visit(link.pathname);
    await expect(main(officer)).toContainText('Sous embargo jusqu’au');
    await expect(main(officer)).toContainText('La Gazette');
    const [download] = await Promise.all([officer.page.waitForEvent('download'), main(officer).getByRole('link', { name: 'Télécharger le dossier (ZIP)' }).click()]);
    expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
    await lead.visit('/office/trophies/release?edition=2026');
    await press(lead, 'Retirer le lien de La Gazette');
    await officer.visit(link.pathname, 404);
    await lead.visit('/office/trophies/jury?edition=2026');
  } finally {
    await run(`update palmares_hour set public_from = $1 where edition_id = '2026'`, [kept['hour']]);
  }
});

test('everybody reads the palmares, and checks a prize by its code and a badge by its signature', async ({ arrive }) => {
  const visitor = await arrive({ colorScheme: 'dark' });
  await visitor.visit('/en/trophies/2026');
  await visitor.visit('/trophies/2026');
  const badge = (await main(visitor).getByRole('link', { name: /^Badge/ }).first().getAttribute('href')) ?? '';
  const picture = await visitor.page.request.get(badge);
  expect(picture.headers()['content-type']).toContain('image/svg+xml');
  await main(visitor).getByRole('link', { name: /^Vérifier ce prix/ }).first().click();
  await visitor.look();
  await expect(main(visitor)).toContainText('Ce prix est authentique');
  await visitor.visit('/trophies/check');
  await visitor.page.getByLabel('Badge').fill(await picture.text());
  await press(visitor, 'Vérifier');
  await expect(main(visitor)).toContainText(/Badge authentique/);
});
