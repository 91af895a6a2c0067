import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

// Whoever votes needs no script: nothing here runs one of ours.

const phone = { viewport: { width: 320, height: 640 } };

async function homeOf(slug: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ body: string; id: string }>('select organisation_id as body, id from consultation where slug = $1', [slug]);
    return `/participant/${rows[0]?.body ?? ''}/consultations/${rows[0]?.id ?? ''}`;
  });
}

async function press(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' }).first().click();
  await visitor.look();
}

async function follow(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.page.getByRole('main').getByRole('link', { name }).first().click();
  await visitor.look();
}

test('on a phone somebody answers cards by the keyboard, corrects one, goes to the map and its table, and says who they are', async ({ arrive }) => {
  test.slow();
  const citizen = await arrive(phone);
  const { page } = citizen;
  await citizen.visit('/c/se-deplacer-en-ville/1');
  await press(citizen, 'D’accord');
  await expect(page.getByRole('status')).toContainText('Noté\u202f: d’accord');
  // The next answer is under the hand: the keyboard stands on its first button.
  await expect(page.getByRole('button', { name: 'D’accord', exact: true })).toBeFocused();
  for (let i = 1; i <= 7; i++) {
    // A key that is pressed before the page has given its button the hand goes nowhere.
    await expect(page.getByRole('button', { name: 'D’accord', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText(new RegExp(`répondu\\s*: ${i + 1} sur`));
  }
  await citizen.look();
  await follow(citizen, 'Corriger');
  await press(citizen, 'Pas d’accord');
  await expect(page.getByRole('status')).toContainText('Noté\u202f: pas d’accord');
  await follow(citizen, 'Mes réponses');
  await expect(page.getByRole('main').getByText('Pas d’accord')).toHaveCount(1);
  await follow(citizen, 'Continuer');
  const card = page.url();
  await follow(citizen, 'La carte des opinions');
  const areas = page.locator('.map a');
  const groups = await areas.count();
  expect(groups).toBeGreaterThan(1);
  await areas.first().focus();
  for (let i = 1; i < groups; i++) await page.keyboard.press('Tab');
  await expect(areas.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#group-[A-E]$/);
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(groups + 1);
  await expect(page.getByRole('main')).toContainText('Vos réponses sont le plus proches');
  await page.locator('a.go[href*="/map/statements"]').click();
  await citizen.look();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(21);
  await page.goto(card);
  await citizen.look();
  await follow(citizen, 'M’arrêter là');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci, votre participation compte');
  await expect(page.locator('output')).toHaveCount(2);
  await press(citizen, 'Répondre à ces questions');
  await page.getByLabel('30 à 44 ans').check();
  await page.getByLabel('Les Hauts').check();
  await press(citizen, 'Enregistrer');
  await expect(page.getByRole('main')).toContainText('C’est enregistré.');
  await citizen.visit('/c/se-deplacer-en-ville/1/about');
  await expect(page.getByRole('main')).toContainText('Manquent surtout');
});

test('priorities are chosen up to what is allowed: one too many is said at the list, and what was chosen stays', async ({ arrive }) => {
  const citizen = await arrive({ colorScheme: 'dark' });
  const { page } = citizen;
  await citizen.visit('/c/se-deplacer-en-ville/2');
  for (let i = 0; i < 4; i++) await page.getByRole('checkbox').nth(i).check();
  await press(citizen, 'Envoyer mon vote');
  await expect(page.getByRole('group', { name: 'Vos priorités' })).toHaveAccessibleDescription(/Retirez-en 1/);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await page.getByRole('checkbox').first().uncheck();
  await press(citizen, 'Envoyer mon vote');
  await expect(page.locator('output')).toHaveCount(2);
});

test('the agent arranges a budget; a ballot beyond the envelope is refused at its list, and counts once it fits', async ({ visitor, arrive }) => {
  test.slow();
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  const home = (await homeOf('se-deplacer-en-ville')).replace(/\/[^/]+$/, '');
  await visitor.visit(home);
  await follow(visitor, 'Préparer une consultation');
  await follow(visitor, 'Une seule question');
  await page.getByLabel('Le sujet').fill('Le budget du quartier');
  await page.getByLabel('La question, à laquelle on répond par oui ou non').fill('Habitez-vous ici\u202f?');
  await press(visitor, 'Créer le brouillon');
  const here = new URL(page.url()).pathname;
  await follow(visitor, 'Ajouter une étape');
  await follow(visitor, 'Budget participatif');
  await page.getByLabel('Enveloppe en euros').fill('1000');
  await page.locator('label[for=within]').click();
  for (const [i, [title, cost]] of [['Bancs', '4000'], ['Verger', '300'], ['Fontaine', '800']].entries()) {
    await page.locator(`[name=c${i + 1}Title]`).fill(title ?? '');
    await page.locator(`[name=c${i + 1}Cost]`).fill(cost ?? '');
  }
  await press(visitor, /étape$/);
  await expect(page.locator('[name=c1Cost]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name=c2Title]')).toHaveValue('Verger');
  await page.locator('[name=c1Cost]').fill('400');
  await press(visitor, /étape$/);
  await visitor.visit(here);
  await page.getByText('Ouvrir maintenant').first().click();
  await page.locator('label[for=confirm-open]').click();
  await press(visitor, 'Ouvrir maintenant');
  const path = new URL(await page.getByLabel('Adresse de la page publique').inputValue()).pathname;

  const citizen = await arrive(phone);
  await citizen.visit(`${path}/2`);
  await citizen.page.getByRole('checkbox', { name: 'Bancs' }).check();
  await citizen.page.getByRole('checkbox', { name: 'Fontaine' }).check();
  await press(citizen, 'Envoyer mon vote');
  await expect(citizen.page.getByRole('group', { name: 'Les projets' })).toHaveAccessibleDescription(/200\s€ de trop/);
  await expect(citizen.page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await citizen.page.getByRole('checkbox', { name: 'Fontaine' }).uncheck();
  await press(citizen, 'Calculer mon total');
  await expect(citizen.page.getByRole('status')).toContainText('1 projet choisi');
  await press(citizen, 'Envoyer mon vote');
  await expect(citizen.page.locator('output')).toHaveCount(2);

  await visitor.visit(`${here}/population`);
  await page.getByLabel('15 à 29 ans').fill('300');
  await press(visitor, 'Enregistrer');
  await expect(page.getByLabel('30 à 44 ans')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('15 à 29 ans')).toHaveValue('300');
  for (const name of ['30 à 44 ans', '45 à 59 ans', '60 à 74 ans', '75 ans et plus']) await page.getByLabel(name).fill('200');
  await page.getByLabel('Quartiers').fill('Centre ; 600\nGare ; 500');
  await press(visitor, 'Enregistrer');
  await expect(page.getByRole('status')).toContainText('C’est enregistré');
});

test('the body sees what an election locks, declares that it stands, and a responsible person goes on with a reason', async ({ arrive }) => {
  const referent = await arrive(phone);
  await referent.signIn(emailOf('referent'));
  const here = `${await homeOf('se-deplacer-en-ville')}/elections`;
  await referent.visit(here);
  const { page } = referent;
  await page.getByText('Ce que vous déclarez').first().click();
  await page.locator('label[for^=stands-]').first().click();
  await press(referent, 'Enregistrer');
  await expect(page.getByRole('status')).toContainText('La déclaration est enregistrée.');
  const locked = page.locator('summary', { hasText: 'Mettre en valeur la consultation ou la collectivité' });
  // On a day that no election is near enough to, the page says that all is free.
  if ((await locked.count()) === 0) return expect(page.getByRole('main')).toContainText('Rien n’est verrouillé aujourd’hui');
  await locked.click();
  const form = page.locator('form[action="?/goOn"]').filter({ has: page.locator('[value=promote]') });
  await form.getByLabel('Motif').fill('Trop court');
  await page.locator('label[for=confirm-promote]').click();
  await form.getByRole('button').click();
  await referent.look();
  await expect(page.getByRole('main')).toContainText('20 signes');
  await expect(page.locator('#reason-promote')).toHaveValue('Trop court');
  await page.locator('#reason-promote').fill('Réunion prévue au calendrier de longue date, sans mise en valeur.');
  await page.locator('label[for=confirm-promote]').click();
  await form.getByRole('button').click();
  await referent.look();
  await expect(page.getByRole('status')).toContainText('La décision est gardée avec son motif.');
  await expect(page.getByRole('main')).toContainText('Réunion prévue au calendrier');
});
