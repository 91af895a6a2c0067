import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

/** The operator's desk: one file, a selection, the mails; every page works without script. */
test.use({ javaScriptEnabled: false });

const fileOf = ({ organisation, registration }: Waiting) => `/office/participants/${organisation}/${registration}`;

test('two operators at one file: the second is told what changed, and keeps what they typed', async ({ arrive }) => {
  const waiting = await waitingFile(0);
  const [first, second] = [await arrive(), await arrive()];
  for (const who of [first, second]) {
    await who.signIn(emailOf('operator'));
    await who.visit(fileOf(waiting));
  }
  await first.page.getByRole('button', { name: 'Mettre en liste d’attente' }).click();
  await first.look();
  await second.page.getByText('Refuser…').click();
  await second.page.getByLabel('Motif').first().fill('Hors du champ du baromètre.');
  await second.page.getByRole('button', { name: 'Refuser l’inscription' }).click();
  await second.look();
  await expect(second.page.getByRole('alert')).toContainText('Inscription mise sur liste d’attente, par');
  await expect(second.page.getByLabel('Motif').first()).toHaveValue('Hors du champ du baromètre.');
});

test('a correction shows its effect before anything is written, and stands in the history with its note', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  const waiting = await waitingFile(1);
  await visitor.signIn(emailOf('operator'));
  await visit(`${fileOf(waiting)}/correct`);
  await page.getByLabel('Population').fill('1234567');
  await page.getByLabel('Motif').fill('Population légale.');
  await page.getByRole('button', { name: 'Voir l’effet' }).click();
  await look();
  await expect(page.getByRole('table', { name: 'Ce qui change' })).toContainText('1\u202f234\u202f567');
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Correction enregistrée');
  await page.getByLabel('Nouvelle note').fill('Appeler en janvier.');
  await page.getByRole('button', { name: 'Ajouter la note' }).click();
  await look();
  await visit(`/office/participants/${waiting.organisation}/history`);
  await expect(page.getByRole('main')).toContainText('Population légale.');
  await expect(page.getByRole('main')).toContainText('Appeler en janvier.');
});

test('a selection is written to after a preview and a confirmation, and the result is told line by line', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visit('/office/participants?edition=2027&sort=name&order=ascending');
  const boxes = page.getByRole('checkbox', { name: /^Choisir / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByLabel('Action', { exact: true }).selectOption('mail');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await look();
  await page.getByLabel('Objet en français').fill('Réunion pour {{bodi}}');
  await page.getByRole('button', { name: 'Voir le courriel' }).click();
  await look();
  await expect(page.getByRole('alert')).toContainText('{{bodi}}');
  await page.getByLabel('Objet en français').fill('Réunion pour {{body}}');
  await page.getByRole('button', { name: /^Écrire à / }).click();
  await look();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Écrire à');
});

test('the words of a mail are adapted, previewed, and given back', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  await visitor.signIn(emailOf('operator'));
  await visit('/office/mail-templates');
  await visit('/en/office/mail-templates');
  await visit('/office/mail-templates/registration-withdrawn?edition=2027&language=fr');
  await page.getByLabel('Objet').fill('Au revoir {{body}}');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await look();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Texte enregistré');
  await page.getByRole('button', { name: 'Revenir au texte d’origine' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('texte d’origine');
});

interface Waiting {
  organisation: string;
  registration: string;
}

/** A registration of the demonstration that nobody has decided on yet; each test takes another one. */
async function waitingFile(place: number): Promise<Waiting> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Waiting>(
      `select organisation_id as organisation, id as registration from registration where state = 'submitted' and edition_id = '2027' order by id desc limit 1 offset $1`, [place]);
    const [found] = rows;
    if (!found) throw new Error('no registration waits');
    return found;
  });
}
