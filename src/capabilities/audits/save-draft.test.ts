import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField } from '#tests/harness/builders.ts';
import { noEntries, type AuditEntries, type Entry } from './audit-entries.ts';
import { draftOf, openMission, saveDraft, saveForm, submitAudit } from './index.server.ts';
import { fieldOf } from './posted-entries.ts';

const now = '2026-05-30T12:00:00Z';
const app = await testApp({ clock: fixedClock(now) });
const field = await aField(app);
const entry = (said: string): Entry => ({ said, note: '' });

/** A mission, and how a page of a phone saves on it. */
function aDraft() {
  const { mission, evaluator } = field.freshMission('phone');
  const { organisationId, missionId, auditId, gridVersion } = anAudit(mission);
  const read = () => app.runAs(evaluator, (ctx) => draftOf(ctx.db, organisationId, missionId));
  return {
    mission, evaluator, ids: { organisationId, missionId, auditId },
    save: (entries: AuditEntries, id = auditId) => app.runAs(evaluator, (ctx) => saveDraft(ctx, { organisationId, missionId, auditId: id, gridVersion, entries })),
    stands: async () => (await read())?.entries,
    post(values: Record<string, string>) {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) form.set(name, value);
      return app.runAs(evaluator, (ctx) => saveForm(ctx, { organisationId, missionId, auditId, form }));
    },
  };
}
const said = (answers: Record<string, string>, at: Record<string, number> | undefined): AuditEntries =>
  ({ ...noEntries, answers: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, entry(text)])), at });

test('a page with an older copy writes over nothing newer, drops nothing it does not know, and is told what stands', async () => {
  const { save, stands, ids } = aDraft();
  expect(await save(said({ a: 'yes', b: 'no', c: '1' }, { a: 10, b: 10, c: 10 }))).toEqual({ savedAt: new Date(now), auditId: ids.auditId, newer: null });
  await save(said({ a: 'no', b: '', c: '1' }, { a: 20, b: 20, c: 10 }));
  const { newer } = await save(said({ a: 'yes', b: 'no', d: '4' }, { a: 10, b: 10, d: 30 }));
  expect(newer).toEqual(said({ a: 'no', b: '', c: '1' }, { a: 20, b: 20, c: 10 }));
  expect(await stands()).toEqual(said({ a: 'no', b: '', c: '1', d: '4' }, { a: 20, b: 20, c: 10, d: 30 }));
});

test('two pages that save at once lose nothing of each other', async () => {
  const { save, stands } = aDraft();
  await Promise.all(Array.from({ length: 8 }, (_, n) => save(said({ [`q${n}`]: 'yes' }, { [`q${n}`]: n + 1 }))));
  expect(Object.keys((await stands())?.answers ?? {}).toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `q${n}`));
});

test('two phones on one mission work on, and both audits that they send are kept', async () => {
  const { mission, evaluator, save, stands } = aDraft();
  const [first, second] = [anAudit(mission), { ...anAudit(mission), remarks: 'du second téléphone' }];
  await save(said({ a: 'yes' }, { a: 10 }), first.auditId);
  expect(await save(said({ b: 'no' }, { b: 20 }), second.auditId)).toMatchObject({ auditId: first.auditId, newer: said({ a: 'yes' }, { a: 10 }) });
  expect(await stands()).toMatchObject({ answers: { a: entry('yes'), b: entry('no') } });
  const send = (audit: typeof first) => app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  expect([(await send(first)).outcome, (await send(second)).outcome]).toEqual(['stored', 'competing']);
});

test('a page of an earlier version, which dates nothing, says now what it says otherwise', async () => {
  const { save, stands } = aDraft();
  await save(said({ a: 'yes', b: 'no' }, { a: 10, b: 10 }));
  await save(said({ a: 'no' }, undefined));
  expect(await stands()).toEqual(said({ a: 'no', b: 'no' }, { a: Date.parse(now), b: 10 }));
});

test('an answer taken back in a form without script stays taken back for a phone that still has it', async () => {
  const { save, post, stands } = aDraft();
  await save(said({ 'phone-number-found': 'yes', 'phone-number-clicks': '2' }, { 'phone-number-found': 10, 'phone-number-clicks': 10 }));
  await post({ [fieldOf.said('phone-number-found')]: 'yes', [fieldOf.said('phone-number-clicks')]: '' });
  const { newer } = await save(said({ 'phone-number-clicks': '2' }, { 'phone-number-clicks': 10 }));
  expect(newer?.answers['phone-number-clicks']).toEqual(entry(''));
  expect((await stands())?.answers['phone-number-clicks']).toEqual(entry(''));
});

test('asking what stands begins no draft, and a draft of hundreds of questions, some of former grids, is read', async () => {
  const { save, stands, evaluator, ids } = aDraft();
  expect(await save({ ...noEntries, at: {} })).toEqual({ savedAt: new Date(now), auditId: ids.auditId, newer: null });
  expect(await stands()).toBeUndefined();
  const many = (prefix: string, at: number) => Array.from({ length: 400 }, (_, n) => [`${prefix}${n}`, at] as const);
  for (const [prefix, at] of [['a', 1], ['b', 2]] as const) {
    const times = Object.fromEntries(many(prefix, at));
    await save(said(Object.fromEntries(Object.keys(times).map((id) => [id, 'yes'])), times));
  }
  expect(Object.keys((await stands())?.answers ?? {})).toHaveLength(800);
  expect((await app.runAs(evaluator, (ctx) => openMission(ctx, ids.organisationId, ids.missionId))).toFill?.savedAt).toEqual(new Date(now));
  await expect(save(said({ c: 'yes' }, { c: 3 }))).rejects.toMatchObject({ code: 'form_incomplete' });
});
