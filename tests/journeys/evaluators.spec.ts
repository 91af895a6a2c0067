import type { Page } from '@playwright/test';
import { loadTraining } from '#capabilities/campaigns/evaluators/training/load-training.server.ts';
import { emailOf } from './harness/people.ts';
import { readMail } from './harness/mailbox.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const phone = { viewport: { width: 320, height: 640 } };
const rules = loadTraining('data');

// Everything a mystery citizen and the office do here is plain forms and links.
test.use({ javaScriptEnabled: false });

const press = async ({ page, look }: Visitor, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click();
  await look();
};
const said = (page: Page) => expect(page.getByRole('main'));

test('from the candidature to the certificate, on a phone and without script', async ({ arrive }) => {
  test.slow();
  const email = 'nouvelle.citoyenne@example.org';
  const asked = new Date();
  const candidate = await arrive(phone);
  await apply(candidate, email);
  await readMail(email, asked, /candidature/);

  const office = await arrive();
  await office.signIn(emailOf('operator'));
  await office.visit('/office/evaluators/applications');
  await office.page.getByRole('link', { name: 'Lucie Ferrand' }).click();
  await office.look();
  await office.page.locator('input[name=decision][value=accepted]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(office, 'Envoyer la réponse');
  await said(office.page).toContainText('Réponse envoyée');

  await candidate.signInByMail(email);
  await train(candidate);
  await code(candidate);
  await sign(candidate, 'Lucie Ferrand');
  await candidate.visit('/evaluator/training');
  await said(candidate.page).toContainText('Tout est en règle');
});

async function apply(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.visit('/become-evaluator');
  await page.locator('[name=name]').fill('Lucie Ferrand');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=motivation]').fill('J’aime les choses bien faites.');
  await page.locator('[name=adult]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await page.locator('[name=town]').fill('saint-denis');
  await press(visitor, 'Envoyer ma candidature');
  await page.locator('[name=commune]').first().evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(visitor, 'Envoyer ma candidature');
  await said(page).toContainText('Candidature envoyée');
}

async function train(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.visit('/evaluator/training');
  await said(page).toContainText('Pas encore de mission possible');
  await visitor.visit(`/evaluator/training/lessons/${rules.lessons[0]?.id ?? ''}`);
  for (let i = 0; i < rules.lessons.length; i++) await press(visitor, 'J’ai lu cette leçon');
  for (const { id, options } of rules.quiz.questions) await page.locator(`input[name="${id}"][value="${options.find(({ right }) => right)?.id ?? ''}"]`).evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(visitor, 'Valider mes réponses');
  await said(page).toContainText('Questionnaire réussi');
}

/** The test of a channel: all wrong or unsaid, which fails, then as the experts coded it. */
async function code(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const [gold] = rules.golds;
  await visitor.visit(`/evaluator/training/gold/${gold?.id ?? ''}`);
  await press(visitor, 'Comparer avec les experts');
  await said(page).toContainText('Il reste des questions sans réponse');
  const choose = async (right: boolean) => {
    for (const { id, options } of gold?.questions ?? []) await page.locator(`input[name="question:${id}"][value="${options.find((option) => option.right === right)?.id ?? ''}"]`).evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  };
  await choose(false);
  for (const box of await page.locator('input[value="cannot-say"]').all()) await box.evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(visitor, 'Comparer avec les experts');
  await said(page).toContainText('Pas encore');
  await page.getByRole('link', { name: 'Remplir de nouveau' }).click();
  await visitor.look();
  await choose(true);
  for (const { item, value } of gold?.answers ?? []) {
    if (typeof value === 'number') await page.locator(`input[name="${item}"]`).fill(String(value));
    else await page.locator(`input[name="${item}"][value="${String(value)}"]`).evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  }
  await press(visitor, 'Comparer avec les experts');
  await said(page).toContainText('Épreuve réussie');
}

async function sign(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await visitor.visit('/evaluator/conflicts?q=brest');
  await page.locator('input[name=organisation]').first().evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await page.locator('input[name=kind][value=employer]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(visitor, 'Déclarer ce lien');
  await said(page).toContainText('vous n’irez pas dans cette structure');
  await page.locator('[name=agreed]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await page.locator('[name=name]').fill('Quelqu’un d’autre');
  await press(visitor, 'Signer la déclaration');
  await said(page).toContainText('Signez de votre nom');
  await page.locator('[name=agreed]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await page.locator('[name=name]').fill(name);
  await press(visitor, 'Signer la déclaration');
  await said(page).toContainText('Déclaration signée');
}

test('a mystery citizen tells what she can do and when she is away', async ({ arrive }) => {
  const evaluator = await arrive(phone);
  const { page } = evaluator;
  await evaluator.signIn(emailOf('evaluator'));
  await evaluator.visit('/evaluator/profile');
  await page.locator('[name=capacity]').fill('cent');
  await press(evaluator, 'Enregistrer mon profil');
  await said(page).toContainText('de 0 à 40');
  await page.locator('[name=capacity]').fill('9');
  await press(evaluator, 'Enregistrer mon profil');
  await said(page).toContainText('C’est enregistré');

  await evaluator.visit('/evaluator/availability');
  await page.locator('[name="half[]"][value="6-morning"]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await press(evaluator, 'Enregistrer ma semaine');
  await page.locator('[name=from]').fill('2030-07-01');
  await page.locator('[name=to]').fill('2030-07-14');
  await press(evaluator, 'Ajouter l’absence');
  await said(page).toContainText('01/07/2030');
  await page.getByRole('button', { name: /^Retirer.*01\/07\/2030/ }).click();
  await evaluator.look();
  await said(page).not.toContainText('01/07/2030');
  await evaluator.visit('/evaluator/journal');
});

test('an expense is claimed with its proof, accepted, and stands in the next statement', async ({ arrive }) => {
  const evaluator = await arrive(phone);
  const { page } = evaluator;
  await evaluator.signIn(emailOf('evaluator'));
  await evaluator.visit('/evaluator/expenses');
  await page.locator('input[name=kind][value=transport]').evaluate((box: HTMLInputElement) => box.labels?.[0]?.click());
  await page.locator('[name=spentOn]').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.locator('[name=amount]').fill('17,30');
  await page.locator('[name=note]').fill('Train pour la visite de Quimper');
  const file = (content: string) => ({ name: 'billet.png', mimeType: 'image/png', buffer: Buffer.from(content, 'base64') });
  await page.locator('[name=proof]').setInputFiles(file('bm90IGEgcGljdHVyZQ=='));
  await press(evaluator, 'Déclarer ce frais');
  await expect(page.locator('[name=note]')).toHaveValue('Train pour la visite de Quimper');
  await page.locator('[name=proof]').setInputFiles(file('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='));
  await press(evaluator, 'Déclarer ce frais');
  await said(page).toContainText('Frais déclaré');

  const office = await arrive();
  await office.signIn(emailOf('operator'));
  await office.visit('/office/evaluators/expenses');
  const claim = office.page.locator('form', { hasText: 'Train pour la visite de Quimper' });
  await claim.getByRole('button', { name: /^Refuser/ }).click();
  await office.look();
  await said(office.page).toContainText('Donnez la raison');
  await claim.getByRole('button', { name: /^Accepter/ }).click();
  await office.look();

  await evaluator.visit('/evaluator/statements');
  await said(page).toContainText('Train pour la visite de Quimper');
  await page.getByRole('link', { name: /2026/ }).first().click();
  await evaluator.look();
  const pdf = await page.request.get(`${page.url()}/file`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const stranger = await office.page.request.get(`${page.url()}/file`);
  expect(stranger.status()).toBe(403);
});

test('the office sees who is ready, what is missing where, and pays a month', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/evaluators?state=to_train');
  await visitor.visit('/office/evaluators?q=Claire');
  await page.getByRole('link', { name: 'Claire Petit' }).click();
  await visitor.look();
  await page.locator('[name=amount]').fill('zéro');
  await page.locator('[name=note]').fill('Geste');
  await press(visitor, 'Ajouter la ligne');
  await said(page).toContainText('Un montant non nul');
  await visitor.visit('/office/evaluators/needs');
  await visitor.visit('/office/evaluators/statements?month=2026-10');
  await page.locator('[name=reference]').fill('VIR-2026-11');
  await press(visitor, 'Noter comme payés');
  await said(page).toContainText('Paiement noté');
});
