import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { askBlindly, takeOffBlinding } from '#platform/browser/blind-token.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { openPollOfAgents, pollOfAgents } from './harness/polls.ts';
import { expect, test } from './harness/test.ts';

const one = (text: string, values: unknown[] = []) => withDatabase(async (client) => (await client.query<Record<string, string>>(text, values)).rows[0] ?? {});

async function ownBody(): Promise<string> {
  const { organisation_id: id = '' } = await one(`select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
  return id;
}

/** The yearly poll of the demonstration, which is over. */
async function pollOver(body: string): Promise<string> {
  const { id = '' } = await one(`select id from staff_poll where organisation_id = $1 and state = 'closed' order by created_at limit 1`, [body]);
  return id;
}

test('a referent reads results with charts, in calm reading, on a phone in the dark, on paper and as files', async ({ arrive }) => {
  test.slow();
  const body = await ownBody();
  const results = `/participant/${body}/polls/${await pollOver(body)}/results`;
  const wide = await arrive({ viewport: { width: 1280, height: 900 } });
  await wide.signIn(emailOf('referent'));
  await wide.visit(results);
  const { page } = wide;
  await expect(page.getByRole('heading', { name: 'Les données' })).toBeVisible();
  expect(await page.locator('svg.chart').count()).toBeGreaterThan(3);
  // The figures stand beside each chart.
  await page.getByText('Les chiffres', { exact: true }).first().click();
  await expect(page.getByRole('table').first()).toContainText('Toute la structure');
  await page.getByRole('link', { name: 'Lecture au calme' }).click();
  await wide.look();
  expect(await page.locator('svg.chart').count()).toBe(0);
  const narrow = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await narrow.signIn(emailOf('referent'));
  await narrow.visit(results);
  await narrow.visit(`/en${results}?calm=yes`);
  await expect(narrow.page.getByText('Calm reading', { exact: false }).or(narrow.page.getByText('With charts'))).toBeVisible();

  const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Feuille à afficher (PDF)' }).click()]);
  const pdf = await readFile(await sheet.path());
  expect([pdf.subarray(0, 5).toString(), pdf.includes('/StructTreeRoot')]).toEqual(['%PDF-', true]);
  const csv = await page.request.get(`${results}/figures.csv`);
  expect((await csv.text()).split('\r\n')[0]).toContain('answer_label');
  expect((await page.request.get(`${results}/dictionary.xlsx`)).headers()['content-type']).toContain('spreadsheetml');
  expect((await page.request.get(`${results}/qti.zip`)).headers()['content-type']).toBe('application/zip');
  expect((await page.request.get(`${results}/ballots.csv`)).status()).toBe(404);
});

test('an idea is read, shown, answered and put into the plan; colleagues read what became of it', async ({ arrive }) => {
  test.slow();
  const body = await ownBody();
  const poll = await pollOver(body);
  const visitor = await arrive({ viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`/participant/${body}/polls/${poll}/ideas`);
  await page.getByRole('link', { name: /^Lire et décider/ }).first().click();
  await visitor.look();
  const idea = await page.locator('blockquote .words').innerText();
  await page.getByLabel('Texte montré aux collègues').fill('Tout autre chose');
  await page.getByRole('button', { name: 'Montrer aux collègues' }).click();
  await visitor.look();
  await expect(page.getByRole('alert').or(page.locator('.error')).first()).toBeVisible();
  await page.getByLabel('Texte montré aux collègues').fill(idea);
  await page.getByRole('button', { name: 'Montrer aux collègues' }).click();
  await visitor.look();
  await expect(page.getByText('L’idée est montrée aux collègues.')).toBeVisible();
  await page.getByText('Retenue', { exact: true }).click();
  await page.getByLabel('Ce que vous répondez').fill('Nous commençons en mars.');
  await page.getByLabel('Au nom de').fill('Direction générale');
  await page.getByRole('button', { name: 'Publier la réponse' }).click();
  await visitor.look();
  await page.getByRole('button', { name: 'Créer l’action' }).click();
  await visitor.look();
  await expect(page.getByText('L’action est au plan.')).toBeVisible();
  await page.getByRole('link', { name: 'Toutes les idées' }).click();
  await visitor.look();
  await page.locator('label').filter({ hasText: idea }).last().click();
  await page.getByRole('button', { name: 'Préparer le vote sur ces idées' }).click();
  await visitor.look();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Soutenir les idées');

  const colleague = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await colleague.visit(`/poll/${poll}/ideas`);
  await expect(colleague.page.getByRole('main')).toContainText('Nous commençons en mars.');
  await expect(colleague.page.getByRole('main')).toContainText('Au plan d’actions');
  expect(await colleague.page.context().cookies()).toEqual([]);
});

/** What the phone of an agent does: it takes a token with a code, and brings it back with each answer. */
async function aPhone(request: APIRequestContext, poll: { id: string; publicKey: string }, code: string) {
  const asked = await askBlindly(poll.publicKey, poll.id);
  const { blindSignature } = (await (await request.post(`/poll/${poll.id}/token`, { data: { proof: { code }, blinded: asked.blinded } })).json()) as { blindSignature: string };
  const signature = await takeOffBlinding(poll.publicKey, poll.id, asked, blindSignature);
  return (answers: Record<string, unknown>) => request.post(`/poll/${poll.id}/ballot`, { data: { serial: asked.serial, signature, ballot: { unit: null, answers } } });
}

test('a session is led from a page, watched on a wall and answered from phones: a result shows once its question is closed', async ({ arrive }) => {
  test.slow();
  const template = pollOfAgents({ units: [] });
  const poll = await openPollOfAgents({ agents: 14, input: { ...template, questions: template.questions.filter(({ id }) => id === 'q1' || id === 'q2') } });
  const host = await arrive({ viewport: { width: 1280, height: 900 } });
  const { page } = host;
  await host.signIn(emailOf('referent'));
  await host.visit(`/participant/${poll.organisationId}/polls/${poll.id}/room`);
  await page.getByRole('button', { name: 'Préparer la séance' }).click();
  await host.look();
  const { code = '', public_key: publicKey = '' } = await one('select r.code, p.public_key from poll_room r join staff_poll p on p.organisation_id = r.organisation_id and p.id = r.poll_id where r.poll_id = $1', [poll.id]);
  const wall = await arrive({ viewport: { width: 1600, height: 900 }, colorScheme: 'dark' });
  await wall.visit(`/wall/poll/${code}`);
  await expect(wall.page.getByRole('img', { name: 'Code à scanner pour rejoindre la séance' })).toBeVisible();
  expect(await wall.page.context().cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Ouvrir la question 1' }).click();
  await host.look();

  const phones = [];
  for (const printed of poll.codes.slice(0, 11)) phones.push(await aPhone(wall.page.request, { id: poll.id, publicKey }, printed));
  for (const [i, answer] of phones.entries()) expect(((await (await answer({ q1: i % 3 === 0 ? 'yes' : 'no' })).json()) as { outcome: string }).outcome).toBe('counted');
  const [first] = phones;
  if (!first) throw new Error('no phone');
  expect(((await (await first({ q1: 'yes' })).json()) as { outcome: string }).outcome).toBe('again');
  expect((await first({ q2: 'o1' })).status()).toBe(409);
  // The wall follows by itself, in steps of five, and shows no answer.
  await expect(wall.page.getByText('Au moins 5 voix')).toBeVisible();
  await expect(wall.page.getByRole('main')).not.toContainText('%');
  await page.getByRole('button', { name: 'Fermer la question' }).click();
  await host.look();
  await page.getByRole('button', { name: 'Montrer le résultat' }).click();
  await host.look();
  await expect(wall.page.getByRole('main')).toContainText('11 réponses');
  await wall.look();
  await expect(page.getByText('Résultat affiché')).toBeVisible();
  const phone = await arrive({ viewport: { width: 320, height: 640 } });
  await phone.visit(`/wall/poll/${code}`);
  const { room } = (await (await phone.page.request.get(`/poll/${poll.id}/room`)).json()) as { room: { stage: string; voices: number; result: { answers: number } } };
  expect(room).toMatchObject({ stage: 'shown', voices: 5, result: { answers: 11 } });
  await page.getByText('Terminer la séance et le sondage').click();
  await page.getByRole('button', { name: 'Terminer pour de bon' }).click();
  await host.look();
  await expect(wall.page.getByRole('heading', { name: 'Merci à tous' })).toBeVisible();
});
