import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isSiren, isSiret } from '#core/shared/siret.ts';
import { readMail, withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { box, communeOf, fileLinkOf, fillSite, finishSignUp, goOn, registrationOf } from './harness/sign-up.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const signedForm = 'data/demonstration/signed-order-form.pdf';
const siretOf = (siren: string) => Array.from({ length: 10 }, (_, digit) => `${siren}0001${digit}`).find(isSiret) ?? '';
const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' });

async function chooseCommune({ page, look, visit }: Visitor, insee: string): Promise<void> {
  await visit(`/register/organisation?q=${insee}`);
  await page.getByRole('listitem').getByRole('button').first().click();
  await look();
}

/** Accepts the registration on screen, by its page of confirmation. */
async function acceptFile(operator: Visitor): Promise<void> {
  await operator.page.getByRole('link', { name: 'Accepter' }).click();
  await operator.look();
  const people = operator.page.locator('input[name=people]');
  if (await people.count()) await people.check();
  const reason = operator.page.locator('textarea[name=reason]');
  if (await reason.count()) await reason.fill('Accord donné par téléphone.');
  await operator.page.getByRole('button', { name: 'Accepter l’inscription' }).click();
}

/** The operator accepts the last copy of an order, or sends it back with a reason. */
async function decide(operator: Visitor, reference: string, returned?: string): Promise<void> {
  const { organisation, registration } = await registrationOf(reference);
  await operator.visit(`/office/orders/${organisation}/${registration}`);
  if (returned) {
    await operator.page.getByText('Renvoyer avec un motif').click();
    await operator.page.locator('textarea[name=reason]').fill(returned);
    await operator.page.getByRole('button', { name: 'Renvoyer le bon' }).click();
  } else {
    await operator.page.getByText('Accepter…').click();
    await operator.page.getByRole('button', { name: 'Accepter le bon et l’inscription' }).click();
  }
  await operator.look();
  await expect(operator.page.getByRole('status')).toContainText(returned ? 'Bon renvoyé' : 'Bon accepté');
}

async function upload(page: Page, look: () => Promise<void>, file: { name: string; content: Buffer }): Promise<void> {
  await page.locator('input[name=copy]').setInputFiles({ name: file.name, mimeType: 'application/pdf', buffer: file.content });
  await page.locator('form[action="?/upload"] button').click();
  await look();
  await expect(page.getByRole('status')).toBeVisible();
}

async function orderOf(reference: string): Promise<{ organisation: string; order: string; siren: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation: string; order: string; siren: string }>(
      `select o.organisation_id as organisation, o.id as "order", o.buyer ->> 'siren' as siren from purchase_order o
       join registration r on r.organisation_id = o.organisation_id and r.id = o.registration_id where r.reference = $1`, [reference]);
    return rows[0] ?? { organisation: '', order: '', siren: '' };
  });
}

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a commune of 860 inhabitants takes the free formula, gets its number in the draw, then its place; signed up twice, it is accepted once', async ({ arrive }) => {
    test.slow();
    const commune = await communeOf({ from: 860, to: 870 });
    const email = `mairie.${commune.insee}@journey.example`;
    const references: string[] = [];
    for (const attempt of ['first', 'again']) {
      const body = await arrive({ viewport: { width: 390, height: 844 } });
      await chooseCommune(body, commune.insee);
      await fillSite(body.page, 0, { name: 'Mairie', address: '1 rue de l’École', postcode: '35133', city: commune.name, phone: '02 99 05 44 00', siret: attempt === 'first' ? '123 456 789 00012' : '' });
      await goOn(body.page);
      await body.look();
      if (attempt === 'first') {
        await expect(box(body.page, 'sites.0.siret')).toHaveAttribute('aria-invalid', 'true');
        await expect(box(body.page, 'sites.0.siret')).toHaveValue('123 456 789 00012');
        await box(body.page, 'sites.0.siret').fill('');
        await goOn(body.page);
        await body.look();
      }
      references.push(await finishSignUp(body, { email, formula: 'free' }));
    }
    const [first = '', second = ''] = references;
    expect(second).not.toBe(first);

    const file = await arrive({ viewport: { width: 390, height: 844 } });
    const link = await fileLinkOf(email, first);
    await file.visit(link);
    await expect(file.page.getByText('Bon de commande').first()).toHaveCount(0);
    await inTheDraw(first, 'c0ffee000860', async () => {
      await file.visit(link);
      await expect(file.page.getByText('Numéro de tirage\u202f: c0ffee000860')).toBeVisible();
    });

    const operator = await arrive();
    await operator.signIn(emailOf('operator'));
    const [kept, other] = [await registrationOf(first), await registrationOf(second)];
    await operator.visit(`/office/participants/${kept.organisation}/${kept.registration}`);
    const asked = new Date();
    await acceptFile(operator);
    await operator.look();
    await readMail(email, asked, new RegExp(first));
    await file.visit(link);
    await operator.visit(`/office/participants/${other.organisation}/${other.registration}`);
    await acceptFile(operator);
    await operator.look();
    await expect(operator.page.getByRole('alert')).toContainText('déjà');
  });
});

/** As the freezing of a list gives it, for the time of `work`: journeys cannot wait for the day of a draw. */
async function inTheDraw(reference: string, number: string, work: () => Promise<void>): Promise<void> {
  const { registration } = await registrationOf(reference);
  await withDatabase((client) => client.query(
    `insert into draw_candidate (organisation_id, registration_id, edition_id, number, stratum, newcomer)
     select organisation_id, id, (select edition_id from draw_list limit 1), $2, stratum, true from registration where id = $1`, [registration, number]));
  await work();
  await withDatabase((client) => client.query('delete from draw_candidate where registration_id = $1', [registration]));
}

test('a city of 500,000 orders twelve sites with options: list, quotation, order form, signed copy, acceptance and invoice', async ({ arrive }) => {
  test.slow();
  const city = await communeOf({ from: 400_000, to: 600_000 });
  const email = `dgs.${city.insee}@journey.example`;
  const body = await arrive();
  await chooseCommune(body, city.insee);
  await body.visit('/register/sites/paste');
  await box(body.page, 'list').fill(Array.from({ length: 12 }, (_, i) => `Mairie de quartier ${i + 1}`).join('\n'));
  await body.page.getByRole('button', { name: 'Vérifier la liste' }).click();
  await body.look();
  await body.page.getByRole('button', { name: 'Ajouter les lieux choisis' }).click();
  await body.look();
  const sites = await body.page.locator('a[href*="/register/sites/"]').evaluateAll((links) => new Set(links.map((link) => (link as HTMLAnchorElement).pathname).filter((path) => /\d+$/.test(path))).size);
  expect(sites).toBeGreaterThanOrEqual(12);
  for (let i = 0; i < sites; i += 1) {
    const filled = { name: i === 0 ? 'Hôtel de ville' : `Mairie de quartier ${i}`, address: `${i + 1} place du Capitole`, postcode: '31000', city: city.name, phone: '05 61 22 29 22' };
    // What the page of a site sends, without waiting for twelve of them to be drawn.
    const sent = await body.page.request.post(`/register/sites/${i + 1}`, {
      form: { ...Object.fromEntries(Object.entries(filled).map(([name, value]) => [`sites.${i}.${name}`, value])), [`sites.${i}.role`]: i === 0 ? 'main' : 'annex', do: 'list' },
      headers: { origin: new URL(body.page.url()).origin, accept: 'text/html' }, maxRedirects: 0,
    });
    expect(sent.status()).toBe(303);
  }
  await body.visit('/register/sites');
  await goOn(body.page);
  await body.look();
  const reference = await finishSignUp(body, { email, formula: 'personalised', options: ['presentation', 'listening'] });

  const operator = await arrive();
  await operator.signIn(emailOf('operator'));
  const key = await registrationOf(reference);
  await operator.visit('/office');
  await operator.page.getByRole('link', { name: /devis à établir/ }).first().click();
  await operator.look();
  await operator.visit(`/office/orders/${key.organisation}/${key.registration}/quote`);
  const prices = operator.page.locator('[name="price[]"]');
  const labels = operator.page.locator('[name="label[]"]');
  // The last line is for what the operator adds.
  for (let i = 0; i < (await prices.count()); i += 1) if ((await labels.nth(i).inputValue()) !== '' && (await prices.nth(i).inputValue()) === '') await prices.nth(i).fill('900,00');
  await operator.page.getByRole('button', { name: 'Calculer le total' }).click();
  await operator.look();
  await operator.page.getByRole('button', { name: 'Envoyer le devis' }).click();
  await operator.look();
  await expect(operator.page.getByRole('status')).toContainText('Devis envoyé');

  const link = await fileLinkOf(email, 'devis');
  await body.visit(`${link}/accept`);
  await box(body.page, 'confirmed').check({ force: true });
  await body.page.getByRole('main').getByRole('button', { name: 'Accepter le devis' }).click();
  await body.look();
  const form = await body.page.request.get(`${link}/order`);
  expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await upload(body.page, body.look, { name: 'bon signé.pdf', content: readFileSync(signedForm) });
  await decide(operator, reference);
  await operator.visit(`/office/participants?edition=2027&ordered=accepted&q=${reference}`);
  await expect(operator.page.getByRole('table').getByRole('link', { name: city.name })).toBeVisible();

  const { organisation, order, siren } = await orderOf(reference);
  await operator.visit(`/office/billing/issue/${organisation}/${order}?service=${today()}&siret=${siretOf(siren)}`);
  await operator.page.getByRole('button', { name: 'Émettre définitivement' }).click();
  await operator.look();
  await operator.page.getByText('Noter le jour de réception').click();
  await operator.page.getByRole('button', { name: 'Enregistrer ce jour' }).click();
  await operator.look();
  await expect(operator.page.getByRole('main')).toContainText(inDays(30));

  await body.visit(await fileLinkOf(email, 'FA-'));
  const pdf = await body.page.request.get((await body.page.getByRole('link', { name: /^Facture \(PDF\)/ }).getAttribute('href')) ?? '');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('a hospital, in English and on a phone: its unsigned form comes back, the signed one is accepted, and it has 50 days to pay', async ({ arrive }) => {
  test.slow();
  const siren = Array.from({ length: 10 }, (_, digit) => `26350007${digit}`).find(isSiren) ?? '';
  const email = `achats.${randomUUID().slice(0, 8)}@hospital.example`;
  const body = await arrive({ viewport: { width: 390, height: 844 } });
  const { page, look, visit } = body;
  await visit('/en/register/manual');
  await box(page, 'kind').selectOption('hospital');
  for (const [name, value] of Object.entries({ name: 'Centre hospitalier du Parvis', siren, postcode: '35000', city: 'Rennes' })) await box(page, name).fill(value);
  await goOn(page);
  await look();
  await fillSite(page, 0, { name: 'Accueil', address: '2 rue Henri Le Guilloux', postcode: '35000', city: 'Rennes', phone: '02 99 28 43 21', siret: siretOf(siren) });
  await goOn(page);
  await look();
  const reference = await finishSignUp(body, { email, formula: 'personalised' });
  const link = await fileLinkOf(email, reference);
  await expect(async () => {
    await visit(link);
    await expect(page.locator('input[name=copy]')).toBeVisible({ timeout: 500 });
  }).toPass();
  const unsigned = await page.request.get(`${link}/order`);
  await page.locator('input[name=copy]').setInputFiles({ name: 'order form.pdf', mimeType: 'application/pdf', buffer: await unsigned.body() });
  await page.locator('form:has(input[name=copy]) button[type=submit]').click();
  await look();
  await expect(page.getByText('the form as we sent it').first()).toBeVisible();
  // Filled in on a screen, and still not signed: only a person sees that.
  await upload(page, look, { name: 'order form filled in.pdf', content: Buffer.concat([await unsigned.body(), Buffer.from('\n% filled in\n%%EOF\n')]) });
  const operator = await arrive();
  await operator.signIn(emailOf('operator'));
  await decide(operator, reference, 'The signature is missing.');
  await visit(await fileLinkOf(email, 'The signature is missing.'));
  await expect(page.getByText('The signature is missing.').first()).toBeVisible();
  await upload(page, look, { name: 'signed.pdf', content: readFileSync(signedForm) });
  await decide(operator, reference);
  const { organisation, order } = await orderOf(reference);
  await operator.visit(`/office/billing/issue/${organisation}/${order}?service=${today()}`);
  await expect(operator.page.getByRole('main')).toContainText('50 jours');
  await expect(operator.page.getByRole('main')).toContainText(inDays(50));
});
