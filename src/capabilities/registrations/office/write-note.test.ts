import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp } from '../registration-builders.ts';
import { waitingFile } from './desk-builders.ts';
import { notesOf } from './notes.queries.server.ts';
import { changeNote, writeNote } from './write-note.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs } = parvis;
const operator = await parvis.person('operator');
const colleague = await parvis.person('method_lead');

test('a note keeps its author when somebody else changes it, and all its versions', async () => {
  const key = await waitingFile(parvis);
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Appeler en janvier.' }));
  const [first] = await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId));
  await runAs(colleague, (ctx) => changeNote(ctx, key, { id: first?.id ?? '', seen: 1, body: 'Appeler en février.' }));
  expect(await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId))).toMatchObject([
    { version: 2, body: 'Appeler en février.', author: operator.actor.name, by: colleague.actor.name, pinned: false },
  ]);
  const versions = await parvis.system((ctx) => ctx.db.selectFrom('registration_note').select('body').where('id', '=', first?.id ?? '').orderBy('version').execute());
  expect(versions.map(({ body }) => body)).toEqual(['Appeler en janvier.', 'Appeler en février.']);
});

test('pinned notes come first; pinning keeps the words', async () => {
  const key = await waitingFile(parvis);
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Première' }));
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Seconde' }));
  const notes = await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId));
  await runAs(operator, (ctx) => changeNote(ctx, key, { id: notes.find(({ body }) => body === 'Première')?.id ?? '', seen: 1, pinned: true }));
  expect((await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId))).map(({ body, pinned }) => [body, pinned])).toEqual([['Première', true], ['Seconde', false]]);
});

test('of two who change one note at once, one is told', async () => {
  const key = await waitingFile(parvis);
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Une' }));
  const [note] = await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId));
  const change = (body: string) => runAs(operator, (ctx) => changeNote(ctx, key, { id: note?.id ?? '', seen: 1, body })).then(() => 'changed', (thrown: { code: string }) => thrown.code);
  expect((await Promise.all([change('Deux'), change('Trois')])).toSorted()).toEqual(['changed', 'note_changed']);
});

test('a participant sees no note, and a note of another file is not found', async () => {
  const key = await waitingFile(parvis);
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Entre nous' }));
  const [note] = await runAs(operator, (ctx) => notesOf(ctx.db, key.organisationId));
  const referent = await parvis.person('referent', key.organisationId);
  expect(await runAs(referent, (ctx) => notesOf(ctx.db, key.organisationId))).toEqual([]);
  const other = await waitingFile(parvis);
  await expect(runAs(operator, (ctx) => changeNote(ctx, other, { id: note?.id ?? '', seen: 1, pinned: true }))).rejects.toMatchObject({ code: 'note_unknown' });
});
