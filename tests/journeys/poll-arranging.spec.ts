import { readFile } from 'node:fs/promises';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const one = (text: string, values: unknown[] = []) => withDatabase(async (client) => (await client.query<Record<string, string>>(text, values)).rows[0] ?? {});

/** Where the polls of the body of the demonstration's referent stand. */
async function ownPolls(): Promise<string> {
  const { organisation_id: id = '' } = await one(`select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
  return `/participant/${id}/polls`;
}

/** Follows a link or sends a form, and looks at what comes. */
async function press({ page, look }: Visitor, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole(role, { name }).first().click();
  await look();
}

const roll = ['Nom;Courriel;Service;Effectif', ...Array.from({ length: 14 }, (_, i) => `Agent ${i};agent.${i}@saint-avit.example;Accueil > État civil;`), 'Marie;marie(at)saint-avit.example;Accueil;', 'Paul;agent.3@saint-avit.example;Accueil;', ';;Voirie;12', ';;Crèche;6', ';;Voirie;douze'].join('\n');

test('an officer of human resources makes a poll from the library, lists agents from a file with mistakes, prints codes, opens, reminds everybody and ends it', async ({ arrive }) => {
  test.slow();
  const polls = await ownPolls();
  const visitor = await arrive({ viewport: { width: 1280, height: 900 } });
  const { page, look } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(polls);
  await press(visitor, 'link', 'Préparer un sondage');
  await press(visitor, 'link', 'Le sondage annuel du baromètre');
  await press(visitor, 'button', 'Créer le brouillon');
  const poll = new URL(page.url()).pathname;
  await expect(page.getByRole('status')).toContainText('Le brouillon est prêt');
  await expect(page.getByText('Le sondage ne peut pas encore s’ouvrir.')).toBeVisible();

  // Its questions: one more from the library, one of its own, moved and seen as agents see them.
  await visitor.visit(`${poll}/questions`);
  await press(visitor, 'link', 'Piocher dans la bibliothèque');
  await page.getByLabel('Critère', { exact: true }).selectOption({ label: 'Courtoisie' });
  await press(visitor, 'button', 'Filtrer');
  await page.getByText('Quel temps fait-il dans nos échanges avec les usagers\u202f?', { exact: true }).click();
  await press(visitor, 'button', 'Ajouter les questions cochées');
  await expect(page.getByRole('status')).toContainText('Une question ajoutée.');
  await press(visitor, 'link', 'Écrire une question');
  await press(visitor, 'link', 'Échelle');
  await page.getByLabel('Question', { exact: true }).fill('Nos nouveaux horaires conviennent-ils aux usagers\u202f?');
  await press(visitor, 'button', 'Enregistrer la question');
  await press(visitor, 'button', 'Monter\u202f: Nos nouveaux horaires conviennent-ils aux usagers\u202f?');
  await press(visitor, 'button', 'Retirer\u202f: Quel temps fait-il dans nos échanges avec les usagers\u202f?');
  await press(visitor, 'link', 'Comme un agent la voit');
  await expect(page.getByText('24 sur 24')).toBeVisible();

  // Who may answer: what is wrong is told by line before anything is written.
  await visitor.visit(`${poll}/roll`);
  await page.getByLabel('Coller une liste').fill(roll);
  await press(visitor, 'button', 'Examiner la liste');
  const faults = page.getByRole('table', { name: 'Lignes laissées de côté' });
  await expect(faults).toContainText('marie(at)saint-avit.example');
  await expect(faults).toContainText('Cette adresse est déjà plus haut.');
  await expect(page.getByText('Services ajoutés\u202f: Accueil, État civil, Voirie, Crèche.')).toBeVisible();
  await press(visitor, 'button', 'Inscrire ces 32 agents');
  await expect(page.getByRole('status')).toContainText('32 agents inscrits.');
  await expect(page.getByRole('row', { name: /Crèche/ })).toContainText('moins de dix personnes');

  // On paper, and for the unions.
  await visitor.visit(`${poll}/reach`);
  for (const name of ['Codes des 18 agents sans adresse (PDF)', 'Qui est interrogé (PDF)']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    const pdf = await readFile(await download.path());
    expect([pdf.subarray(0, 5).toString(), pdf.includes('/StructTreeRoot')]).toEqual(['%PDF-', true]);
  }

  await visitor.visit(`${poll}/open`);
  await page.getByText('J’ai relu les questions et la liste', { exact: true }).click();
  await press(visitor, 'button', 'Ouvrir maintenant');
  await expect(page.getByRole('status')).toContainText('Le sondage est ouvert.');

  await press(visitor, 'link', 'Atteindre chacun');
  const mailed = async () => Number((await one(`select count(*) as n from mail_message where recipient like 'agent.%@saint-avit.example'`))['n']);
  for (const button of ['Envoyer leur lien à 14 personnes', 'Rappeler aux 14 personnes']) {
    const before = await mailed();
    await page.getByText(/le message part à toute la liste/).click();
    await press(visitor, 'button', button);
    expect(await mailed() - before).toBe(14);
  }
  await expect(page.getByText('Encore 2 rappels possibles.')).toBeVisible();
  // What was settled at the opening stays.
  expect((await page.request.post(`${poll}/roll?/units`, { form: { units: 'Ailleurs' }, headers: { origin: new URL(page.url()).origin } })).status()).toBe(409);

  await visitor.visit(`${poll}/close`);
  await page.getByText('J’ai compris que cela ne se défait pas', { exact: true }).click();
  await press(visitor, 'button', 'Terminer pour de bon');
  await expect(page.getByRole('status')).toContainText('Le sondage est terminé.');
  const id = poll.split('/').at(-1);
  await expect.poll(async () => (await one('select count(*) as n from poll_roll where poll_id = $1', [id]))['n'], { timeout: 90_000 }).toBe('0');
  await page.reload();
  await look();
  await expect(page.getByText(/La liste des agents et les clés sont détruites/)).toBeVisible();
});

test('the head of a team of six reads on a phone why no poll opens, and what to do instead', async ({ arrive }) => {
  test.slow();
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${await ownPolls()}/new`);
  await press(visitor, 'link', 'Le pouls en 5 questions');
  await press(visitor, 'button', 'Créer le brouillon');
  const poll = new URL(page.url()).pathname;
  await visitor.visit(`${poll}/roll`);
  await page.getByLabel('Coller une liste').fill(Array.from({ length: 6 }, (_, i) => `equipe.${i}@saint-avit.example;Élections`).join('\n'));
  await press(visitor, 'button', 'Examiner la liste');
  await press(visitor, 'button', 'Inscrire ces 6 agents');
  await expect(page.getByRole('heading', { name: 'Une équipe de moins de dix\u202f?' })).toBeVisible();
  await expect(page.getByText(/Faites partie d’un sondage plus large/)).toBeVisible();
  await visitor.visit(`${poll}/open`);
  await expect(page.getByText('Inscrivez dix personnes au moins.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ouvrir maintenant' })).toHaveCount(0);
  expect((await page.request.post(`${poll}/open`, { form: { confirmed: 'yes' }, headers: { origin: new URL(page.url()).origin } })).status()).toBe(409);
  for (const below of ['', '/edit', '/questions', '/questions/new', '/questions/new?kind=picture', '/questions/q1', '/library', '/preview', '/reach', '/roll']) await visitor.visit(poll + below);
  await visitor.visit(`/en${poll}/roll`);
});

test('a pulse comes back each quarter: its first draft waits for its list', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${await ownPolls()}/series/new`);
  await expect(page.getByText(/Elle est détruite à la fin de chaque sondage/)).toBeVisible();
  await press(visitor, 'button', 'Commencer');
  await expect(page.getByRole('status')).toContainText('La série est commencée.');
  await expect(page.getByText('Tous les critères (20) sont posés en 4 fois.')).toBeVisible();
  await press(visitor, 'link', /^Le pouls de notre accueil – /);
  await expect(page.getByText('La liste est vide.')).toBeVisible();
  await page.goBack();
  await page.getByText('Arrêter la série').first().click();
  await page.getByText('Je confirme l’arrêt', { exact: true }).click();
  await press(visitor, 'button', 'Arrêter la série');
  await expect(page.getByRole('status')).toContainText('La série est arrêtée.');
});

test('the operator sees counts and states, never what is asked; the data protection officer reads what can be answered', async ({ arrive }) => {
  const operator = await arrive({ viewport: { width: 1280, height: 900 } });
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/polls');
  await expect(operator.page.getByRole('main')).not.toContainText('Notre accueil, vu par nous');
  expect((await operator.page.request.get(await ownPolls())).status()).toBe(403);

  const officer = await arrive({ viewport: { width: 320, height: 640 } });
  await officer.signIn(emailOf('dpo'));
  await officer.visit('/office/privacy/register');
  await expect(officer.page.locator('#staff-polls')).toContainText('Les bulletins ne sont liés à personne');
  const { id } = await one(`select id from privacy_request where state = 'open' limit 1`);
  await officer.visit(`/office/privacy/requests/${id}`);
  await expect(officer.page.getByRole('heading', { name: 'Ce qu’aucune recherche ne trouve' })).toBeVisible();
  await officer.visit('/office/polls');
});
