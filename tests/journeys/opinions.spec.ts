import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

/** Of the demonstration: the desk of the showcase. */
const vote = '/v/accueil234';

async function ownBody(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return rows[0]?.organisation_id ?? '';
  });
}

const opinionsAt = (token: string) => withDatabase(async (client) => {
  const { rows } = await client.query<{ n: string }>('select coalesce(sum(d.n), 0) as n from opinion_point_day d join collection_point p on p.organisation_id = d.organisation_id and p.id = d.point_id where p.token = $1', [token]);
  return Number(rows[0]?.n);
});

async function press(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await visitor.look();
}

test('somebody answers on a phone without script, with the keyboard, and takes a code away to read the answer', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 } });
  const { page } = visitor;
  const before = await opinionsAt('accueil234');
  await visitor.visit(`${vote}?l=fr`);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.locator('script').count()).toBe(0);
  await expect(page.getByText('L’attente')).toBeHidden();
  await page.getByRole('radio', { name: 'Très mal' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Plutôt mal' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'L’attente' }).check();
  await page.getByRole('textbox').fill('Un banc devant l’entrée');
  await press(visitor, 'Envoyer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci\u202f!');
  await expect(page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
  await page.reload();
  await visitor.look();
  expect(await opinionsAt('accueil234')).toBe(before + 1);
});

test('the questions are read in other languages and in easy words, on a small and a dark screen', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { page } = visitor;
  await visitor.visit(`${vote}?l=fr`);
  await page.getByRole('link', { name: 'Facile à lire' }).click();
  await visitor.look();
  await expect(page.getByRole('main')).toContainText('L’accueil était bien');
  const arabic = await page.request.get(`${vote}?l=ar`);
  expect(await arabic.text()).toContain('<html lang=ar dir=rtl>');
  const policy = arabic.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect([(await page.request.get('/v/nullepart9')).status(), (await page.request.get(`${vote}/abcdefgh`)).status()]).toEqual([404, 403]);
});

test('a referent opens a point, prints it, adapts its questions, enters sheets, enrols a tablet, and closes it', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const home = `/participant/${await ownBody()}/opinions`;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${home}/points`);
  await page.getByRole('link', { name: 'Ouvrir un point' }).click();
  await visitor.look();
  const name = `Point ${Date.now()}`;
  await page.getByLabel('Nom du point').fill(name);
  await page.getByLabel('Lundi').fill('de 9 à 12');
  await press(visitor, 'Ouvrir le point');
  await expect(page.getByRole('main')).toContainText('Écrivez les horaires comme ceci');
  await page.getByLabel('Lundi').fill('9:00-12:00');
  await press(visitor, 'Ouvrir le point');
  await expect(page.getByRole('main')).toContainText('Le point est ouvert.');
  const here = new URL(page.url()).pathname;
  for (const paper of ['poster-a4', 'poster-a3', 'flyer', 'tent', 'sheet']) expect((await page.request.get(`${here}/print/${paper}`)).headers()['content-type']).toBe('application/pdf');
  await press(visitor, 'Mettre en pause');
  await press(visitor, 'Reprendre');
  await page.getByRole('link', { name: 'Modifier' }).click();
  await visitor.look();
  await page.getByLabel('Lundi').fill('9:00-17:00');
  await press(visitor, 'Enregistrer');
  await visitor.visit(`${home}/sets`);
  await page.getByRole('link', { name: 'Adapter Salle d’attente' }).first().click();
  await visitor.look();
  await page.getByLabel('Titre (en français)').fill('Notre salle');
  await press(visitor, 'Enregistrer');
  await expect(page.getByRole('main')).toContainText('Votre questionnaire est enregistré.');
  await visitor.visit(`${home}/paper?point=${here.split('/').at(-1)}`);
  await page.getByLabel('Numéro du lot').fill('A-1');
  await page.getByRole('spinbutton').first().fill('3');
  await press(visitor, 'Enregistrer le lot');
  await expect(page.getByRole('main')).toContainText('Le lot est enregistré.');
  await page.getByRole('link', { name: /^A-1/ }).first().click();
  await visitor.look();
  await page.getByRole('spinbutton').first().fill('2');
  await page.getByLabel('Raison de la correction').fill('Une case mal lue');
  await press(visitor, 'Enregistrer la correction');
  await visitor.visit(`${home}/devices?point=${here.split('/').at(-1)}`);
  await page.getByLabel('Nom de la borne').fill('Tablette du hall');
  await press(visitor, 'Obtenir un code');
  await expect(page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
  await visitor.visit(`${here}/close`);
  await press(visitor, 'Fermer ce point');
  await expect(page.getByRole('main')).toContainText('Cochez la case pour confirmer.');
  await page.getByText('Je comprends que c’est définitif').click();
  await press(visitor, 'Fermer ce point');
  await expect(page.getByRole('main')).toContainText('Le point est fermé.');
});

test('the pages of points hold on a small screen and in English; a reader changes nothing; the office sees all kiosks', async ({ arrive }) => {
  test.slow();
  const home = `/participant/${await ownBody()}/opinions`;
  const reader = await arrive({ viewport: { width: 320, height: 640 } });
  await reader.signIn(emailOf('reader'));
  for (const path of ['points', 'sets', 'sets/view', 'devices']) await reader.visit(`/en${home}/${path}`);
  await expect(reader.page.getByRole('button', { name: 'Get a code' })).toHaveCount(0);
  const operator = await arrive({});
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/kiosks');
  await expect(operator.page.getByRole('main')).toContainText('Guichet état civil');
});
