import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const ideas = '/c/nos-quartiers/1';

async function deskOfIdeas(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ body: string; consultation: string; step: string }>(
      `select c.organisation_id as body, c.id as consultation, s.id as step from consultation c
       join consultation_step s on s.organisation_id = c.organisation_id and s.consultation_id = c.id where c.slug = 'nos-quartiers' and s.kind = 'ideas'`);
    const [{ body = '', consultation = '', step = '' } = {}] = rows;
    return `/participant/${body}/consultations/${consultation}/ideas/${step}`;
  });
}

async function press({ page, look }: Visitor, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await look();
}

async function follow({ page, look }: Visitor, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await look();
}

/** Supports an idea of the list and takes the support back: the count says so. */
async function supportAndTakeBack(citizen: Visitor, title: string): Promise<void> {
  const { page } = citizen;
  const count = async (): Promise<number> => Number(await page.getByRole('button', { name: title }).locator('b').textContent());
  const before = await count();
  await press(citizen, new RegExp(`^\\d+\\s*Soutenir.*${title}`));
  await expect(page.getByRole('status').first()).toContainText('Votre soutien est compté.');
  expect(await count()).toBe(before + 1);
  await press(citizen, new RegExp(`Retirer mon soutien.*${title}`));
  await expect(page.getByRole('status').first()).toContainText('Votre soutien est retiré.');
  expect(await count()).toBe(before);
}

/** Proposes an idea that was proposed already, sees that, sends it all the same, and puts it on the map. */
async function proposeAndPlace(citizen: Visitor, { title, known, byTouch }: { title: string; known: string; byTouch: boolean }): Promise<void> {
  const { page } = citizen;
  await press(citizen, 'Continuer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On a peut-être déjà proposé votre idée');
  await expect(page.getByRole('main').getByRole('link', { name: known })).toBeVisible();
  await press(citizen, 'Envoyer mon idée');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci pour votre idée');
  await expect(page.getByRole('main')).toContainText(title);
  await follow(citizen, 'Placer l’idée sur la carte');
  if (byTouch) await page.locator('input[type=image]:visible').click({ position: { x: 150, y: 110 } });
  else {
    await page.getByLabel('Choisir un lieu').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Placer ici' }).click();
  }
  await citizen.look();
  await expect(page.getByRole('status').first()).toContainText('L’idée est placée.');
}

test('somebody supports, proposes and places an idea on a phone; those alike are shown while it is typed', async ({ arrive }) => {
  test.slow();
  const citizen = await arrive({ viewport: { width: 320, height: 640 } });
  const { page } = citizen;
  await citizen.visit(ideas);
  await supportAndTakeBack(citizen, 'Des composteurs dans chaque quartier');
  await follow(citizen, 'Proposer une idée');
  const title = `Un passage piéton devant l’école ${Date.now().toString(36)}`;
  await page.getByLabel('Votre idée en une phrase').pressSequentially(title);
  await expect(page.getByRole('status').filter({ hasText: 'Idées proches' })).toContainText('devant l’école Jean-Moulin');
  await proposeAndPlace(citizen, { title, known: 'devant l’école Jean-Moulin', byTouch: true });
  await citizen.visit(`${ideas}/map`);
  await follow(citizen, 'Des composteurs dans chaque quartier');
  await expect(page.getByRole('main')).toContainText('Pas encore de réponse');
});

test('the body answers an idea, and separates two that were grouped', async ({ arrive }) => {
  test.slow();
  const referent = await arrive({ colorScheme: 'dark' });
  const { page } = referent;
  await referent.signIn(emailOf('referent'));
  const desk = await deskOfIdeas();
  await referent.visit(`${desk}?place=all`);
  await follow(referent, 'Réparer le trottoir de la rue Pasteur');
  const news = `Le trottoir est refait en mars, marque ${Date.now().toString(36)}.`;
  await page.getByLabel('Service qui répond').fill('Voirie');
  await page.getByLabel('Réponse', { exact: true }).fill(news);
  await page.locator('label').filter({ hasText: /^Prévue$/ }).click();
  await press(referent, 'Publier la réponse');
  await expect(page.getByRole('status').first()).toContainText('La réponse est publiée.');

  await referent.visit(`${desk}?place=all`);
  await follow(referent, 'Des bancs entre la résidence et le centre');
  await press(referent, 'Séparer\u202f: Plus de bancs pour les anciens');
  await expect(page.getByRole('status').first()).toContainText('Les idées sont séparées.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an idea is supported, proposed and placed all the same', async ({ visitor }) => {
    await visitor.visit(ideas);
    await supportAndTakeBack(visitor, 'Des arceaux à vélo couverts à la gare');
    await follow(visitor, 'Proposer une idée');
    const title = `Des bancs entre la résidence et le centre ${Date.now().toString(36)}`;
    await visitor.page.getByLabel('Votre idée en une phrase').fill(title);
    await proposeAndPlace(visitor, { title, known: 'Des bancs entre la résidence et le centre', byTouch: false });
    await follow(visitor, 'Terminer');
    await expect(visitor.page.getByRole('main')).toContainText(title);
  });
});
