import type { Page } from '@playwright/test';
import { stepOf, totpCode } from '#capabilities/accounts/second-factor/totp.server.ts';
import { routeAccess } from '../../src/routes/access.ts';
import { anonymousClient, emailOf, keyOn, sessionOf } from './harness/people.ts';
import { readMail, withDatabase } from './harness/mailbox.ts';
import { expect, test, type Visitor } from './harness/test.ts';

/** An operator of this journey alone, invited by the one of the demonstration. */
async function inviteOperator(operator: Visitor, { name, email }: { name: string; email: string }): Promise<void> {
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/people/invite');
  const { page } = operator;
  await page.getByLabel('Nom et prénom').fill(name);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByText('Opérateur', { exact: true }).click();
  await page.getByRole('button', { name: 'Donner le rôle' }).click();
  await operator.look();
}

/** Asks for a link and follows it, up to the page on which it leads. */
async function comeByMail({ page, visit, look }: Visitor, email: string): Promise<void> {
  await visit('/sign-in');
  const asked = new Date();
  await page.locator('input[name=email]').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await look();
  await visit(new URL(await readMail(email, asked, /https?:\/\/\S+\/sign-in\/confirm\S+/)).href.replace(/^https?:\/\/[^/]+/, ''));
  await page.getByRole('button', { name: 'Entrer dans Parvis' }).click();
  await look();
}

/** A device that knows its owner: Chromium's own imitation of one. The switch says whether its owner is there to answer. */
async function withPasskeyDevice(page: Page): Promise<(present: boolean) => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return (enabled) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
}

test('a new operator sets codes up, is asked for one at the next session, loses them and is helped by another', async ({ visitor, arrive }) => {
  test.slow();
  const email = 'nora.second-facteur@ville.example';
  await inviteOperator(visitor, { name: 'Nora Petit', email });
  const nora = await arrive({ viewport: { width: 320, height: 700 } });
  const { page } = nora;
  await comeByMail(nora, email);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Votre rôle demande un second facteur');

  // No page of the office opens meanwhile, nor takes a form.
  const client = await anonymousClient(await page.context().cookies());
  for (const [route, rule] of Object.entries(routeAccess)) {
    if (typeof rule.who === 'string' || !rule.who.includes('operator') || route.includes('[')) continue;
    const answer = await client.get(route);
    expect(answer.headers()['location'] ?? `${answer.status()}`, route).toMatch(/\/sign-in\/second-factor$/);
  }
  await client.dispose();

  await page.getByRole('link', { name: 'Régler une application de codes' }).click();
  await nora.look();
  const key = keyOn(await page.content());
  await page.getByLabel('Code à six chiffres').fill('000000');
  await page.getByRole('button', { name: 'Mettre en service' }).click();
  await nora.look();
  await expect(page.getByRole('alert')).toContainText('Ce code n’est pas le bon');
  expect(keyOn(await page.content())).toBe(key);
  await page.getByLabel('Code à six chiffres').fill(totpCode(key, stepOf(new Date()) - 1));
  await page.getByRole('button', { name: 'Mettre en service' }).click();
  await nora.look();
  const recovery = await page.locator('ol code').allTextContents();
  expect(recovery).toHaveLength(10);
  await page.getByRole('link', { name: 'Je les ai notés' }).click();
  await nora.look();
  await expect(page.getByText('10 codes de secours')).toBeVisible();
  await nora.visit('/office');

  // Another device is asked; a recovery code serves there once.
  const elsewhere = await arrive({ colorScheme: 'dark' });
  await comeByMail(elsewhere, email);
  await elsewhere.page.locator('input[name=code]').fill(recovery[0] ?? '');
  await elsewhere.page.getByRole('button', { name: 'Continuer' }).click();
  await elsewhere.look();
  await elsewhere.visit('/account');
  await expect(elsewhere.page.getByText('9 codes de secours')).toBeVisible();
  await elsewhere.page.getByRole('link', { name: 'Retirer l’application' }).click();
  await elsewhere.look();
  await elsewhere.page.getByRole('button', { name: 'Retirer l’application' }).click();
  await elsewhere.look();
  await expect(elsewhere.page.getByRole('alert')).toContainText('c’est le dernier qui vous reste');
  await elsewhere.visit('/account/codes/recovery');
  await elsewhere.page.getByRole('button', { name: 'Remplacer les codes' }).click();
  await elsewhere.look();
  await elsewhere.visit('/account');
  await elsewhere.page.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await elsewhere.look();
  await expect(elsewhere.page.getByText('Aucun autre appareil')).toBeVisible();
  await nora.visit('/account', 200);
  await expect(page).toHaveURL(/\/sign-in$/);

  // Everything is lost: another operator erases it, and the journal says so.
  await visitor.visit('/office/people?q=nora');
  await visitor.page.getByRole('link', { name: 'Nora Petit' }).click();
  await visitor.look();
  await visitor.page.getByRole('link', { name: /Effacer le second facteur/ }).click();
  await visitor.look();
  await visitor.page.getByRole('button', { name: 'Effacer ce second facteur' }).click();
  await visitor.look();
  await expect(visitor.page.getByRole('table', { name: /Ce qui s’est passé/ })).toContainText('Second facteur effacé par un opérateur');
  await elsewhere.visit('/account');
  await expect(elsewhere.page).toHaveURL(/\/sign-in$/);
});

test('a passkey is added, opens the office by itself, is offered at the sign-in page, and goes', async ({ visitor, arrive }) => {
  const email = 'paul.cle@ville.example';
  await inviteOperator(visitor, { name: 'Paul Clef', email });
  const paul = await arrive();
  const { page } = paul;
  const ownerIsThere = await withPasskeyDevice(page);
  await comeByMail(paul, email);
  await page.getByRole('link', { name: 'Ajouter une clé d’accès' }).click();
  await paul.look();
  await page.getByLabel('Nom de la clé').fill('Ordinateur du bureau');
  await page.getByRole('button', { name: 'Créer la clé' }).click();
  await page.waitForURL(/\/account\?saved/);
  await paul.look();
  await expect(page.getByRole('table', { name: 'Mes clés d’accès' })).toContainText('Ordinateur du bureau');
  await paul.visit('/office');
  await readMail(email, new Date(0), /Ordinateur du bureau/);

  // By mail, the passkey is the second factor; without mail, it is both.
  await page.context().clearCookies();
  await ownerIsThere(false);
  await comeByMail(paul, email);
  await ownerIsThere(true);
  await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await page.waitForURL(/\/office$/);
  await paul.look();
  await page.context().clearCookies();
  await ownerIsThere(false);
  await paul.visit('/sign-in');
  await ownerIsThere(true);
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.waitForURL(/\/office$/);
  await paul.look();
  // The name field offers the passkey by itself, and a device whose owner is there answers at once.
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.waitForURL(/\/office$/);
  await paul.look();

  await paul.visit('/account');
  await page.getByRole('link', { name: /^Retirer la clé/ }).click();
  await paul.look();
  await page.getByRole('button', { name: 'Retirer cette clé' }).click();
  await paul.look();
  await expect(page.getByRole('alert')).toContainText('c’est le dernier qui vous reste');
});

test('one comes in by the identity provider, is known by the verified address, and signs out of both', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.visit('/sign-in');
  await page.getByRole('link', { name: 'Entrer par ProConnect' }).click();
  await look();
  await page.getByRole('link', { name: 'methode' }).click();
  await page.waitForURL(/\/office$/);
  await look();
  await visitor.visit('/account');
  await expect(page.getByText('Compte lié le')).toBeVisible();
  await page.getByRole('button', { name: 'Délier mon compte' }).click();
  await look();
  await page.locator('form[action="/sign-out"] button').evaluate((button: HTMLButtonElement) => button.form?.requestSubmit());
  await page.waitForURL(/\/sign-out\/provider$/);
  await look();
  await expect(page.getByRole('link', { name: 'Se déconnecter aussi de ProConnect' })).toHaveAttribute('href', /id_token_hint=/);
});

test('somebody whom the provider knows and nobody has invited is told what to do', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.visit('/sign-in');
  await page.getByRole('link', { name: 'Entrer par ProConnect' }).click();
  await look();
  await page.getByRole('link', { name: 'inconnue' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('Un compte s’ouvre sur invitation');
  expect(await withDatabase(async (client) => (await client.query('select from person where email like $1', ['inconnue@%'])).rowCount)).toBe(0);
});

test('one’s account says who one is, in English too, and changes are kept', async ({ visitor }) => {
  const { page, look } = visitor;
  await page.context().addCookies(sessionOf(emailOf('evaluator')));
  await visitor.visit('/en/account');
  const name = await page.getByLabel('First and last name').inputValue();
  await page.getByLabel('First and last name').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await look();
  await page.getByLabel('First and last name').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Saved');
  await expect(page.getByRole('table', { name: /Roles that I hold/ })).toContainText('Mystery citizen');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link by mail and codes do, and pages say what passkeys need', async ({ visitor }) => {
    const { page, look } = visitor;
    const email = emailOf('dpo');
    await visitor.signInByMail(email);
    await visitor.visit('/account');
    await visitor.visit('/account/passkeys/add');
    await expect(page.getByText('demande un navigateur récent, avec JavaScript')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Créer la clé' })).toBeHidden();
    await look();
  });
});
