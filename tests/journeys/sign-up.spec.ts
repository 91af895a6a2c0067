import type { Page } from '@playwright/test';
import { expect, test, type Visitor } from './harness/test.ts';
import { withDatabase } from './harness/mailbox.ts';

/** Twelve lines of a city's own list, sorted out; then taken up on another device by the mailed link. */
test('a list of sites is pasted, and the sign-up is taken up on another device', async ({ visitor, browser }) => {
  test.slow();
  const { page, look } = visitor;
  await visitor.visit('/register/organisation?q=35238');
  await page.getByRole('listitem').getByRole('button').first().click();
  await look();
  await visitor.visit('/register/sites/paste');
  await box(page, 'list').fill('Médiathèque du centre\nPiscine ; 213 502 388 00019\nMédiathèque du centre\nCrèche ; 213 502 388 00018\nMairie de Bruz');
  await page.getByRole('button', { name: 'Vérifier la liste' }).click();
  await look();
  for (const verdict of ['Trouvé', 'Doublon', 'Inconnu']) await expect(page.getByText(verdict, { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter les lieux choisis' }).click();
  await look();
  await expect(page.getByText('points à corriger').first()).toBeVisible();
  await page.getByRole('link', { name: 'Finir plus tard' }).click();
  await look();
  await box(page, 'email').fill('plus.tard@rennes.example');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await look();
  const link = await mailedLink('plus.tard@rennes.example');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Reprendre sur cet appareil' }).click();
  await other.goto(new URL('/register/sites', other.url()).href);
  await expect(other.getByText('Piscine').first()).toBeVisible();
  await elsewhere.close();
});

async function mailedLink(recipient: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ text_body: string }>('select text_body from mail_message where recipient = $1 order by created_at desc limit 1', [recipient]);
    return /https?:\S+\/register\/resume\/\S+/.exec(rows[0]?.text_body ?? '')?.[0] ?? '';
  });
}

test('what is typed while the network is down is kept on the device and put back', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.visit('/register/organisation?q=29019');
  await page.getByRole('listitem').getByRole('button').first().click();
  await look();
  await page.context().setOffline(true);
  await box(page, 'sites.0.address').fill('2 rue Frézier');
  await expect(page.getByText('Le réseau est coupé', { exact: false })).toBeVisible();
  await goOn(page);
  await expect(page.getByText('Toujours pas de réseau', { exact: false })).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(box(page, 'sites.0.address')).toHaveValue('2 rue Frézier');
  await expect(page.getByText('remise en place', { exact: false })).toBeVisible();
});

test('a referent corrects a site, prints the notice to the staff and signs up again, on a phone and in English', async ({ arrive }) => {
  const { page, look, visit, signIn } = await arrive({ viewport: { width: 360, height: 800 } });
  await signIn('referente@demo.parvis.example');
  const body = new URL(page.url()).pathname.replace(/\/$/, '');
  await visit(`/en${body}/registration`);
  await page.getByRole('link', { name: /^Correct / }).first().click();
  await look();
  await box(page, 'sites.0.phone').fill('01 99');
  await page.getByRole('button', { name: 'Save the corrections' }).click();
  await look();
  await expect(box(page, 'sites.0.phone')).toHaveAttribute('aria-invalid', 'true');
  await box(page, 'sites.0.phone').fill('01 99 00 12 12');
  await page.getByRole('button', { name: 'Save the corrections' }).click();
  await look();
  await page.getByText('History of corrections').click();
  await expect(page.getByText(/→ 01 99 00 12 12/)).toBeVisible();
  await page.getByRole('link', { name: 'Notice ready to post' }).click();
  await look();
  await visit(`/en${body}/registration`);
  await page.getByRole('button', { name: 'Sign up again' }).click();
  await look();
  await expect(page.getByText('These details come from your last participation').first()).toBeVisible();
  // What was declared last year, as corrected just now, is proposed and asks only to be confirmed.
  await expect(page.getByText(/01 99 00 12 12$/)).toBeVisible();
  await page.getByRole('button', { name: 'Save and continue' }).last().click();
  await look();
  await expect(page).toHaveURL(/\/en\/register\/contacts$/);
});

/** Two sites, an error on the way, and a reference at the end; the same with and without JavaScript. */
for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: script });

    test('a referent signs up a commune with two sites, and an error loses nothing', async ({ visitor }) => {
      test.slow();
      const { page, look } = visitor;
      const commune = script ? { search: 'quimperle', name: 'Quimperlé' } : { search: 'saint pol de leon', name: 'Saint-Pol-de-Léon' };
      await visitor.visit('/register');
      await page.getByRole('button', { name: 'Commencer l’inscription' }).click();
      await look();
      await chooseBody(visitor, commune, script);
      await fillSites(visitor);
      await fillContacts(visitor);
      await chooseFormula(visitor, script);
      await checkSummary(visitor, commune.name);
      const reference = await send(visitor);
      expect(await storedSites(reference)).toEqual(['Hôtel de ville', 'Médiathèque']);
    });
  });
}

const box = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Enregistrer et continuer', exact: true }).last().click();

async function chooseBody({ page, look }: Visitor, commune: { search: string; name: string }, script: boolean): Promise<void> {
  await box(page, 'q').pressSequentially(commune.search, { delay: 20 });
  if (!script) {
    await page.getByRole('button', { name: 'Chercher' }).click();
    await look();
  }
  const first = page.getByRole('listitem').getByRole('button').first();
  await expect(first).toContainText(commune.name);
  await first.click();
  await look();
}

async function fillSites({ page, look }: Visitor): Promise<void> {
  await fillSite(page, 0, { name: 'Hôtel de ville', address: '1 place de la Mairie', postcode: '29300', city: 'Quimperlé', phone: '02 98', siret: '213 502 388 00019' });
  await openDetails(page, 'Horaires d’ouverture');
  await fillSite(page, 0, { 'hours.mon': '8h30-12h, 13h30-17h', 'hours.tue': 'le matin' });
  await goOn(page);
  await look();
  // What is wrong is said beside its field; everything typed is still there.
  for (const wrong of ['phone', 'siret', 'hours.tue']) await expect(box(page, `sites.0.${wrong}`)).toHaveAttribute('aria-invalid', 'true');
  await expect(box(page, 'sites.0.phone')).toHaveValue('02 98');
  await expect(box(page, 'sites.0.address')).toHaveValue('1 place de la Mairie');
  await fillSite(page, 0, { phone: '02 98 96 37 37', 'hours.tue': '9h-12h' });
  // A SIRET of another body is confirmed, not forbidden.
  await box(page, 'sites.0.siretConfirmed').check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer et ajouter un lieu' }).click();
  await look();
  await fillSite(page, 1, { name: 'Médiathèque', address: '18 place Saint-Michel', postcode: '29300', city: 'Quimperlé', phone: '02 98 35 17 30' });
  await openDetails(page, 'Fermetures prévues');
  await fillSite(page, 1, { closures: '24/12/2026 - 02/01/2027' });
  await page.getByRole('button', { name: 'Enregistrer et revenir à la liste' }).first().click();
  await look();
  await expect(page.getByText('Complet', { exact: true })).toHaveCount(2);
  await goOn(page);
  await look();
}

async function openDetails(page: Page, summary: string): Promise<void> {
  const details = page.locator('details').filter({ has: page.getByText(summary, { exact: true }) });
  if ((await details.first().getAttribute('open')) === null) await details.first().locator('summary').click();
}

async function fillSite(page: Page, index: number, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await box(page, `sites.${index}.${name}`).fill(value);
}

async function fillContacts({ page, look }: Visitor): Promise<void> {
  await box(page, 'referent.name').fill('Anne Le Goff');
  await box(page, 'referent.email').fill('anne.legoff');
  await box(page, 'decisionMaker.name').fill('Paul Martin');
  await box(page, 'decisionMaker.email').fill('paul.martin@quimperle.example');
  await box(page, 'referent.email').evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''));
  await goOn(page);
  await look();
  await expect(box(page, 'referent.email')).toHaveValue('anne.legoff');
  await expect(page.getByText('Exemple : prenom.nom@ville.fr').first()).toBeVisible();
  await box(page, 'referent.email').fill('anne.legoff@quimperle.example');
  await goOn(page);
  await look();
}

async function chooseFormula({ page, look }: Visitor, script: boolean): Promise<void> {
  await page.getByRole('radio', { name: /Rapport personnalisé/ }).check({ force: true });
  await page.locator('[name="certified"][value="no"]').check({ force: true });
  // With JavaScript the price follows each choice.
  if (!script) await page.getByRole('button', { name: 'Calculer le prix' }).click();
  await expect(page.locator('#price')).toContainText('€');
  await look();
  await goOn(page);
  await look();
}

async function checkSummary({ page, look }: Visitor, name: string): Promise<void> {
  for (const text of [name, 'Hôtel de ville', 'Médiathèque', 'Anne Le Goff', 'Paul Martin', 'lundi 8h30-12h, 13h30-17h', 'du 24 décembre 2026 au 2 janvier 2027']) await expect(page.getByRole('main')).toContainText(text);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await look();
  await expect(page.locator('[name="confirmed"]')).toHaveAttribute('aria-invalid', 'true');
}

async function send({ page, look }: Visitor): Promise<string> {
  // A registration sent within three seconds of its first step is taken for a program's; a person takes longer.
  await page.waitForTimeout(3_000);
  await page.locator('[name="confirmed"]').check({ force: true });
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page).toHaveURL(/\/register\/done(#.*)?$/);
  await look();
  const [reference] = /\b[A-Z0-9]{2,}(?:-[A-Z0-9]+)+\b/.exec((await page.getByRole('main').textContent()) ?? '') ?? [];
  expect(reference).toBeTruthy();
  return reference ?? '';
}

async function storedSites(reference: string): Promise<string[]> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select s.name from registration r join registration_site rs on rs.organisation_id = r.organisation_id and rs.registration_id = r.id
       join site s on s.organisation_id = rs.organisation_id and s.id = rs.site_id where r.reference = $1 order by s.name`, [reference]);
    return rows.map(({ name }) => name);
  });
}
