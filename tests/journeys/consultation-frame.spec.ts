import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

async function home(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return `/participant/${rows[0]?.organisation_id ?? ''}/consultations`;
  });
}

async function press(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await visitor.look();
}

async function follow(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.page.getByRole('main').getByRole('link', { name }).first().click();
  await visitor.look();
}

/** Makes a draft from a template, as an agent does: a title in a list, some blanks, a button. */
async function fromTemplate(visitor: Visitor, template: string, blanks: Record<string, string>): Promise<string> {
  await visitor.visit(await home());
  await follow(visitor, 'Préparer une consultation');
  await follow(visitor, template);
  for (const [label, text] of Object.entries(blanks)) await visitor.page.getByLabel(label).fill(text);
  await press(visitor, 'Créer le brouillon');
  await expect(visitor.page.getByRole('main')).toContainText('Le brouillon est enregistré.');
  return new URL(visitor.page.url()).pathname;
}

async function open(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByText('Ouvrir maintenant').first().click();
  await page.locator('label[for=confirm-open]').click();
  await press(visitor, 'Ouvrir maintenant');
  await expect(page.getByRole('main')).toContainText('C’est fait.');
}

const publicPath = (visitor: Visitor) => visitor.page.getByLabel('Adresse de la page publique').inputValue().then((address) => new URL(address).pathname);

test('the agent of a village asks a question from a template; an inhabitant answers on a phone; paper counts as the rest', async ({ visitor, arrive }) => {
  test.slow();
  await visitor.signIn(emailOf('referent'));
  const here = await fromTemplate(visitor, 'Une seule question', { 'Le sujet': 'La salle des fêtes', 'La question, à laquelle on répond par oui ou non': 'Faut-il l’ouvrir le dimanche\u202f?' });
  await visitor.visit(`${here}/preview`);
  await visitor.visit(`${here}/edit`);
  await visitor.page.getByText('Version facile à lire').click();
  await visitor.page.getByLabel('Le projet, facile à lire et à comprendre').fill('La salle est fermée le dimanche.\nVous pouvez dire oui ou non.');
  await press(visitor, 'Enregistrer');
  await follow(visitor, 'Documents');
  await visitor.page.getByLabel('Titre du document').fill('Règlement de la salle');
  await visitor.page.getByLabel('Fichier').setInputFiles({ name: 'reglement.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 règlement') });
  await press(visitor, 'Ajouter');
  await follow(visitor, 'Retour à la consultation');
  await open(visitor);
  const path = await publicPath(visitor);

  const inhabitant = await arrive({ viewport: { width: 320, height: 640 } });
  await inhabitant.visit(path);
  await follow(inhabitant, 'Facile à lire');
  await expect(inhabitant.page.getByRole('main')).toContainText('Vous pouvez dire oui ou non.');
  await follow(inhabitant, 'Répondre');
  await inhabitant.page.getByLabel('Oui').check();
  await press(inhabitant, 'Envoyer mes réponses');
  await expect(inhabitant.page.getByRole('heading', { level: 1 })).toHaveText('Merci, votre participation compte');
  expect((await inhabitant.page.request.get(`${path}/embed`)).headers()['content-security-policy']).toContain('frame-ancestors *');
  await visitor.visit(`${here}/paper`);
  await visitor.page.getByLabel('Numéro du lot').fill('MAIRIE-1');
  await press(visitor, 'Saisir ce lot');
  await visitor.page.getByLabel('Non', { exact: true }).check();
  await press(visitor, 'Envoyer mes réponses');
  await follow(visitor, 'Saisir le bulletin suivant');
  await visitor.visit(`${here}/paper`);
  await expect(visitor.page.getByRole('row', { name: /MAIRIE-1/ })).toContainText('1');
});

test('a city runs a consultation in six steps, which it orders before the opening', async ({ visitor, arrive }) => {
  test.slow();
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  const here = await fromTemplate(visitor, 'Grand projet, en six étapes', { 'Le projet, avec son article': 'le plan Nature en ville', 'Les quartiers ou secteurs concernés': 'les douze arrondissements' });
  await expect(page.locator('#steps li')).toHaveCount(6);
  await press(visitor, 'Descendre «\u202fVos usages\u202f»');
  await press(visitor, 'Monter «\u202fVos usages\u202f»');
  await follow(visitor, 'Ajouter une étape');
  await follow(visitor, 'Commentaires');
  await visitor.visit(here);
  await follow(visitor, 'Comprendre le projet');
  await page.getByLabel('Titre de l’étape').first().fill('Le projet en clair');
  await press(visitor, 'Enregistrer l’étape');
  await open(visitor);
  const inhabitant = await arrive({ colorScheme: 'dark' });
  await inhabitant.visit(await publicPath(visitor));
  await expect(inhabitant.page.getByRole('heading', { level: 2, name: /Vos usages/ })).toBeVisible();
  await inhabitant.page.getByRole('main').getByRole('link', { name: 'Voir' }).first().click();
  await inhabitant.look();
  await expect(inhabitant.page.getByRole('heading', { level: 1 })).toHaveText('Le projet en clair');
});

test('families take part with the code of their invitation, and nobody else sees the page', async ({ visitor, arrive }) => {
  test.slow();
  await visitor.signIn(emailOf('referent'));
  const here = await fromTemplate(visitor, 'École, cantine, périscolaire', { 'L’école, avec son article': 'l’école Jules-Ferry' });
  await follow(visitor, 'Invitations');
  await visitor.page.getByLabel('Combien de plus').fill('2');
  await press(visitor, 'Préparer ces invitations');
  const csv = await (await visitor.page.request.get(`${here}/invitations/codes?format=csv`)).text();
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(csv)?.[0] ?? '';
  const path = /\/c\/[a-z0-9-]+/.exec(csv)?.[0] ?? '';
  await visitor.visit(here);
  await open(visitor);
  const family = await arrive({ viewport: { width: 320, height: 640 } });
  await family.visit(path, 403);
  await family.page.getByLabel('Le code de votre invitation').fill('0001-AAAA-AAAA');
  await press(family, 'Continuer');
  await expect(family.page.getByRole('main')).toContainText('Ce code n’est pas celui d’une invitation');
  await family.page.getByLabel('Le code de votre invitation').fill(code);
  await press(family, 'Continuer');
  await follow(family, 'Répondre');
  await family.page.getByLabel('3 ou 4 fois').check();
  await press(family, 'Envoyer mes réponses');
  await expect(family.page.getByRole('heading', { level: 1 })).toHaveText('Merci, votre participation compte');
});
