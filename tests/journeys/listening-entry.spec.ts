import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const stamp = Date.now().toString(36);
const sourceName = `Avis de la plateforme ${stamp}`;
const heading = 'Numéro;Date;Auteur;Note;Commentaire';
const lines = [
  `${stamp}-1;03/11/2026;Jean Dupond;1;Deux heures d’attente au guichet. Madame Le Goff a été très aimable.`,
  `${stamp}-2;04/11/2026;Nadia B.;5;Merci à Maïwenn, qui a tout repris avec moi ${stamp}.`,
  `${stamp}-3;hier;Paul;2;Personne ne répond au téléphone.`,
  `${stamp}-4;05/11/2026;Léa;2;Le badge de la salle 12 est bleu, franchement bof.`,
];
const file = (rows: readonly string[]) => ({ name: 'avis.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\n${rows.join('\n')}\n`) });

async function ownBody(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(`select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return rows[0]?.organisation_id ?? '';
  });
}

async function press(visitor: Visitor, name: string | RegExp): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name }).first().click();
  await visitor.look();
}

/** Gives a file to the source and comes to its preview. */
async function give(visitor: Visitor, home: string, rows: readonly string[]): Promise<void> {
  await visitor.visit(`${home}/sources`);
  await visitor.page.getByRole('link', { name: `Donner un fichier – ${sourceName}` }).click();
  await visitor.look();
  await visitor.page.getByLabel('Fichier', { exact: true }).setInputFiles(file(rows));
  await press(visitor, 'Examiner le fichier');
}

/** Takes the previewed file over and waits for its end. */
async function takeOver(visitor: Visitor): Promise<void> {
  await press(visitor, /^Reprendre/);
  await expect(async () => {
    await visitor.page.reload();
    await expect(visitor.page.getByText('publications nouvelles', { exact: false })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await visitor.look();
}

test('an analyst declares a source, takes over an export with a mistake, settles a masking, corrects a reading, and takes the corrected export over again', async ({ visitor }) => {
  test.slow();
  const home = `/participant/${await ownBody()}/listening`;
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${home}/sources/new`);
  await page.getByRole('link', { name: 'Export d’une plateforme d’avis (tableau)' }).click();
  await visitor.look();
  await page.getByLabel('Nom de la source').fill(sourceName);
  await press(visitor, 'Déclarer la source');
  await give(visitor, home, lines);
  // Shown as it would be kept, and the line that cannot be read where it stands.
  await expect(page.getByText('Madame [nom] a été très aimable.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Entrées qui ne seraient pas reprises' })).toContainText('hier');
  await expect(page.getByRole('region', { name: 'Premières entrées' })).not.toContainText('Dupond');
  await takeOver(visitor);
  await expect(page.getByText('3 publications nouvelles, 0 déjà là.')).toBeVisible();
  const faults = await page.request.get((await page.getByRole('link', { name: 'Télécharger ces lignes (CSV)' }).getAttribute('href')) ?? '');
  expect(await faults.text()).toContain('hier;Paul');

  await visitor.visit(`${home}/desk?place=masking`);
  await page.getByRole('link', { name: `qui a tout repris avec moi ${stamp}` }).click();
  await visitor.look();
  await page.getByLabel('Masquer aussi').fill(stamp);
  await press(visitor, 'Voir le résultat');
  await expect(page.getByRole('blockquote').last()).toHaveText('Merci à [nom], qui a tout repris avec moi [nom].');
  await page.getByRole('button', { name: 'Garder ainsi' }).click();
  await visitor.look();

  const doubtful = await withDatabase(async (client) => {
    const { rows } = await client.query<{ mention: string; sentence: number }>(
      `select f.mention_id as mention, f.sentence from mention_finding f join mention m on m.organisation_id = f.organisation_id and m.id = f.mention_id join listening_source s on s.organisation_id = m.organisation_id and s.id = m.source_id
       where s.name = $1 and f.in_force and f.doubtful order by m.said_on limit 1`, [sourceName]);
    return rows[0];
  });
  const sentence = page.locator(`#s-${doubtful?.mention}-${doubtful?.sentence}`);
  // The latest come first, and the demonstration has some of today.
  for (let number = 1; number === 1 || (number < 20 && (await sentence.count()) === 0); number += 1) await visitor.visit(`${home}/desk?place=reading&page=${number}`);
  await sentence.getByLabel('Critère').first().selectOption({ label: 'Courtoisie' });
  await sentence.getByLabel('Avis').first().selectOption('-1');
  await sentence.getByRole('button', { name: 'Enregistrer la lecture' }).click();
  await visitor.look();
  await expect(page.getByText('Lecture enregistrée', { exact: false })).toBeVisible();
  await visitor.visit(`${home}/desk?place=corrected`);
  await expect(page.getByText('Corrigé', { exact: false }).first()).toBeVisible();
  const learnt = await page.request.post(`${home}/corrections`, { headers: { origin: new URL(page.url()).origin } });
  expect(await learnt.text()).toMatch(/^# source: corrections-[a-z]+\n# style: .*\n[\s\S]*courtesy-\t/);

  await give(visitor, home, lines.map((line) => line.replace('hier', '04/11/2026')));
  await takeOver(visitor);
  await expect(page.getByText('1 publications nouvelles, 3 déjà là.')).toBeVisible();
});

test('whoever wrote a text has it erased by quoting it, on a small and dark screen', async ({ arrive }) => {
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const home = `/participant/${await ownBody()}/listening`;
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  for (const path of ['sources', 'sources/new', 'import', 'desk', 'desk?place=reading', 'desk?place=corrected']) await visitor.visit(`${home}/${path}`);
  const { id, body } = await withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string; body: string }>(`select id, body from mention where organisation_id = $1 and length(body) between 30 and 200 and body not like '%[%' order by said_on, id limit 1`, [home.split('/')[2]]);
    return rows[0] ?? { id: '', body: '' };
  });
  await visitor.visit(`${home}/desk/erase`);
  await page.getByLabel('Citation').fill(`« ${body.slice(0, 60)} »`);
  await press(visitor, 'Chercher');
  await page.locator(`input[value="${id}"]`).check({ force: true });
  await press(visitor, 'Effacer pour toujours');
  expect(await withDatabase(async (client) => (await client.query('select from mention where id = $1', [id])).rowCount)).toBe(0);
});
