import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aDayOfSignUp } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { askBulk } from './ask-bulk.server.ts';
import { mostAtOnce, type BulkActionName } from './bulk-action.ts';
import { writeLines } from './bulk.input.ts';
import { mailsTo, waitingFile } from './desk-builders.ts';
import { notesOf } from './notes.queries.server.ts';
import { everyRegistration } from './participants.queries.server.ts';
import { prepareBulk } from './prepare-bulk.server.ts';
import { readBulk } from './read-bulk.server.ts';
import { runBulk } from './run-bulk.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs } = parvis;
const operator = await parvis.person('operator');

type File = Awaited<ReturnType<typeof waitingFile>>;
const files = (count: number) => Promise.all(Array.from({ length: count }, (_, i) => waitingFile(parvis, { name: `Commune ${i}` })));
const plan = (action: BulkActionName, chosen: File[]) =>
  runAs(operator, (ctx) => prepareBulk(ctx, { action, filter: { ...everyRegistration('2027'), ids: chosen.map(({ registrationId }) => registrationId) } }));

async function ask(action: BulkActionName, chosen: File[], typed: Record<string, string> = {}, who: Person = operator) {
  const { id, can } = await plan(action, chosen);
  const asked = { id, action, editionId: '2027', lines: writeLines(can), locales: ['fr'] as const, typed };
  await runAs(who, (ctx) => askBulk(ctx, asked));
  return { asked, run: () => runBulk((step) => parvis.system(step), id), result: () => runAs(operator, (ctx) => readBulk(ctx, id)) };
}

test('the plan says to which registrations the action can be done, and why not to the others', async () => {
  const [one, two] = await files(2);
  if (!one || !two) throw new Error('two files');
  await runAs(operator, (ctx) => acceptRegistration(ctx, two));
  const { can, cannot } = await plan('decline', [one, two]);
  expect(can.map(({ id }) => id)).toEqual([one.registrationId]);
  expect(cannot.map(({ chosen, refusal }) => [chosen.id, refusal])).toEqual([[two.registrationId, 'registration_not_pending']]);
});

test('done as the operator who asked, each line with its mark; a second run does nothing again', async () => {
  const chosen = await files(3);
  const bulk = await ask('decline', chosen, { reason: 'Hors du champ.' });
  await bulk.run();
  await bulk.run();
  expect((await bulk.result()).counts).toEqual({ done: 3, refused: 0, pending: 0 });
  const decisions = await parvis.system((ctx) => ctx.db.selectFrom('registration_decision').select(['decided_by', 'reason'])
    .where('registration_id', 'in', chosen.map(({ registrationId }) => registrationId)).execute());
  expect(decisions).toEqual(Array.from({ length: 3 }, () => ({ decided_by: operator.actor.personId, reason: 'Hors du champ.' })));
  const events = await parvis.system((ctx) => ctx.db.selectFrom('event').select('actor_id').where('name', '=', 'registration.declined')
    .where('subject_id', 'in', chosen.map(({ registrationId }) => registrationId)).execute());
  expect(events.map(({ actor_id }) => actor_id)).toEqual(chosen.map(() => operator.actor.personId));
});

test('a registration that changed since the confirmation is left aside, and the others are dealt with', async () => {
  const chosen = await files(2);
  const bulk = await ask('wait', chosen);
  const [first] = chosen;
  if (!first) throw new Error('two files');
  await runAs(operator, (ctx) => acceptRegistration(ctx, first));
  await bulk.run();
  const { counts, lines } = await bulk.result();
  expect(counts).toEqual({ done: 1, refused: 1, pending: 0 });
  expect(lines[0]).toMatchObject({ registrationId: first.registrationId, state: 'refused', refusal: 'registration_changed' });
});

test('the same confirmation sent twice is one action', async () => {
  const bulk = await ask('note', await files(1), { note: 'À rappeler.' });
  await runAs(operator, (ctx) => askBulk(ctx, bulk.asked));
  await bulk.run();
  expect((await bulk.result()).counts).toEqual({ done: 1, refused: 0, pending: 0 });
});

test('many make a job whose progress is shown; few do not', async () => {
  const many = await ask('note', await files(mostAtOnce + 1), { note: 'Relance générale.' });
  const jobs = await parvis.system((ctx) => ctx.db.selectFrom('job_run').select(['title', 'asked_by']).execute());
  expect(jobs).toEqual([{ title: `Ajouter une note (${mostAtOnce + 1})`, asked_by: operator.actor.personId }]);
  await many.run();
  expect((await many.result()).counts.done).toBe(mostAtOnce + 1);
});

test('a mail goes to each body in the words given, with its own facts', async () => {
  const [file] = [await waitingFile(parvis, { name: 'Pacé', contact: 'qualite@pace.example' })];
  const typed = { template: 'announcement', to: 'all', 'subject-fr': 'Réunion pour {{body}}', 'text-fr': 'Bonjour {{contact}},\n\nRéunion le 3.' };
  const bulk = await ask('mail', [file], typed);
  await bulk.run();
  const [mail] = await mailsTo(parvis, 'qualite@pace.example', 'announcement');
  expect(mail?.subject).toBe('Réunion pour Pacé');
  expect(mail?.text_body).toContain('Bonjour Anne Le Goff,\n\nRéunion le 3.');
});

test('a mail with an unknown variable is refused at its field', async () => {
  const typed = { template: 'announcement', to: 'all', 'subject-fr': 'Pour {{town}}', 'text-fr': 'Bonjour' };
  await expect(ask('mail', await files(1), typed)).rejects.toMatchObject({ code: 'form_incomplete', fields: [{ field: 'subject-fr', code: 'variable_unknown' }] });
});

test('who may not decide asks for nothing; a role that ended meanwhile ends the action', async () => {
  const dpo = await parvis.person('dpo');
  await expect(ask('note', await files(1), { note: 'x' }, dpo)).rejects.toMatchObject({ code: 'not_allowed' });
  const leaving = await parvis.person('operator');
  const bulk = await ask('note', await files(1), { note: 'x' }, leaving);
  await parvis.system((ctx) => ctx.db.updateTable('role_grant').set({ revoked_at: ctx.clock.now() }).where('person_id', '=', leaving.actor.personId ?? '').execute());
  await bulk.run();
  expect((await bulk.result()).lines).toMatchObject([{ state: 'refused', refusal: 'not_allowed' }]);
});

test('an empty choice is refused, and an action keeps to its edition', async () => {
  await expect(plan('note', [])).rejects.toMatchObject({ code: 'selection_empty' });
  const [file] = await files(1);
  if (!file) throw new Error('a file');
  const id = uuidv7();
  await runAs(operator, (ctx) => askBulk(ctx, { id, action: 'note', editionId: '2026', lines: `${file.organisationId}/${file.registrationId}:1`, locales: ['fr'], typed: { note: 'x' } }));
  expect((await runAs(operator, (ctx) => readBulk(ctx, id))).lines).toEqual([]);
  expect(await runAs(operator, (ctx) => notesOf(ctx.db, file.organisationId))).toEqual([]);
});
