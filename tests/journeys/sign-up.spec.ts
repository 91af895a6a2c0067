import type { Page } from '@playwright/test';
import { expect, test, type Visitor } from './harness/test.ts';
import { withDatabase } from './harness/mailbox.ts';

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
const goOn = (page: Page) => page.getByRole('button', { name: 'Enregistrer et continuer' }).click();

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
  await fillSite(page, 0, { name: 'Hôtel de ville', address: '1 place de la Mairie', postcode: '29300', city: 'Quimperlé', phone: '02 98' });
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await look();
  await fillSite(page, 1, { name: 'Médiathèque', address: '18 place Saint-Michel', postcode: '29300', city: 'Quimperlé', phone: '02 98 35 17 30' });
  await goOn(page);
  await look();
  // The first site's number is refused, beside its field; everything typed is still there.
  await expect(box(page, 'sites.0.phone')).toHaveAttribute('aria-invalid', 'true');
  await expect(box(page, 'sites.0.phone')).toHaveValue('02 98');
  await expect(box(page, 'sites.1.address')).toHaveValue('18 place Saint-Michel');
  await box(page, 'sites.0.phone').fill('02 98 96 37 37');
  await goOn(page);
  await look();
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
  for (const text of [name, 'Hôtel de ville', 'Médiathèque', 'Anne Le Goff', 'Paul Martin']) await expect(page.getByRole('main')).toContainText(text);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await look();
  await expect(page.locator('[name="confirmed"]')).toHaveAttribute('aria-invalid', 'true');
}

async function send({ page, look }: Visitor): Promise<string> {
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
