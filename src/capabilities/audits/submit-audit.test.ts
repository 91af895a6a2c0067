import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aField, idOf, testEdition, type PlannedMission } from '#tests/harness/builders.ts';
import { anAudit, anotherAnswer } from '#tests/harness/audit-builders.ts';
import { gridOfStart } from './field/grid-of-start.server.ts';
import { insertKeptGrid } from './field/kept-grids.queries.server.ts';
import { answersOf, auditOfMission, draftOf, reviewAudit, saveDraft, submitAudit, versionsOf } from './index.server.ts';

const now = '2026-05-30T12:00:00Z';

const app = await testApp({ clock: fixedClock(now) });
const field = await aField(app, 6);

async function stateOf(mission: PlannedMission): Promise<string> {
  return app.system(async (ctx) =>
    (await ctx.db.selectFrom('mission').select('state').where('id', '=', mission.id).executeTakeFirstOrThrow()).state);
}

function anotherPersonsMission(than: Person): PlannedMission {
  for (;;) {
    const { mission, evaluator } = field.freshMission();
    if (evaluator !== than) return mission;
  }
}

test('an audit is stored whole, every empty answer with its reason, and its mission waits for a reviewer', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  const receipt = await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  expect(receipt).toEqual({ auditId: audit.auditId, version: 1, outcome: 'stored' });
  const answers = await app.system((ctx) => answersOf(ctx.db, mission.organisation_id, audit.auditId, 1));
  expect(answers).toHaveLength(98);
  expect(answers.every((answer) => (answer.value === null) !== (answer.empty === null))).toBe(true);
  expect(await stateOf(mission)).toBe('submitted');
  const event = await app.system((ctx) =>
    ctx.db.selectFrom('event').select(['name', 'actor_id']).where('subject_id', '=', audit.auditId).executeTakeFirstOrThrow());
  expect(event).toEqual({ name: 'audit.submitted', actor_id: idOf(evaluator) });
});

test('the same audit sent again is recognised and changes nothing, even when both arrive at once', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  const send = () => app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const receipts = await Promise.all([send(), send(), send()]);
  expect(receipts.map(({ outcome }) => outcome).toSorted()).toEqual(['duplicate', 'duplicate', 'stored']);
  expect(await send()).toEqual({ auditId: audit.auditId, version: 1, outcome: 'duplicate' });
  const shuffled = { ...audit, answers: audit.answers.toReversed() };
  expect((await app.runAs(evaluator, (ctx) => submitAudit(ctx, shuffled))).outcome).toBe('duplicate');
  expect(await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, audit.auditId))).toHaveLength(1);
});

test('other content does not replace an audit that waits to be read: it is kept beside it', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const changed = { ...audit, remarks: 'Autre chose' };
  expect((await app.runAs(evaluator, (ctx) => submitAudit(ctx, changed))).outcome).toBe('competing');
  const sameFromAnotherPhone = { ...audit, auditId: app.app.ids.next() };
  expect(await app.runAs(evaluator, (ctx) => submitAudit(ctx, sameFromAnotherPhone))).toEqual({ auditId: audit.auditId, version: 1, outcome: 'duplicate' });
  expect(await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, audit.auditId))).toHaveLength(1);
});

test('an audit sent back is corrected as a new version, the first one stays', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const reviewer = await app.person('reviewer');
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  await app.runAs(reviewer, (ctx) =>
    reviewAudit(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId, version: 1, decision: 'returned', reason: 'Heure à vérifier' }));
  const corrected = anotherAnswer(audit, mission);
  const otherId = { ...corrected, auditId: app.app.ids.next() };
  expect((await app.runAs(evaluator, (ctx) => submitAudit(ctx, otherId))).outcome).toBe('competing');
  expect(await app.runAs(evaluator, (ctx) => submitAudit(ctx, corrected))).toEqual({ auditId: audit.auditId, version: 2, outcome: 'stored' });
  // A late retry of the first version must not undo the second.
  expect(await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit))).toEqual({ auditId: audit.auditId, version: 1, outcome: 'duplicate' });
  const versions = await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, audit.auditId));
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([[2, 'returned'], [1, null]]);
});

test('a mission that is closed takes no audit', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  await app.system((ctx) => ctx.db.updateTable('mission').set({ state: 'cancelled' }).where('id', '=', mission.id).execute());
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, anAudit(mission)))).rejects.toMatchObject({ code: 'mission_closed' });
});

test('somebody else’s mission does not exist', async () => {
  const { mission, evaluator } = field.freshMission();
  const theirs = anotherPersonsMission(evaluator);
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, anAudit(theirs)))).rejects.toMatchObject({ code: 'mission_unknown' });
  const crossed = { ...anAudit(mission), organisationId: field.missions.find((m) => m.organisation_id !== mission.organisation_id)?.organisation_id ?? '' };
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, crossed))).rejects.toMatchObject({ code: 'mission_unknown' });
  expect(await stateOf(theirs)).toBe('planned');
});

test('answers that cannot be are named at their items and nothing is kept', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  const bad = {
    ...audit,
    answers: [
      ...audit.answers.filter(({ itemId }) => itemId !== 'phone-number-found'),
      { itemId: 'phone-number-found', value: 'perhaps', empty: null },
      { itemId: 'phone-nonsense', value: 'yes', empty: null },
    ],
  };
  const refused = app.runAs(evaluator, (ctx) => submitAudit(ctx, bad));
  await expect(refused).rejects.toMatchObject({
    code: 'audit_invalid',
    fields: expect.arrayContaining([
      expect.objectContaining({ field: 'phone-number-found', code: 'answer_outside_domain' }),
      expect.objectContaining({ field: 'phone-nonsense', code: 'answer_unknown_item' }),
    ]),
  });
  expect(await app.system((ctx) => auditOfMission(ctx.db, mission.organisation_id, mission.id))).toBeUndefined();
  expect(await stateOf(mission)).toBe('planned');
});

test('a contact in the future, and another version of the grid, are refused', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const tomorrow = { ...anAudit(mission), contactedAt: '2026-05-31T12:00:00Z' };
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, tomorrow))).rejects.toMatchObject({ fields: [{ field: 'contactedAt', code: 'contact_in_future' }] });
  const oldGrid = { ...anAudit(mission), gridVersion: '2025.9' };
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, oldGrid))).rejects.toMatchObject({ code: 'audit_invalid' });
});

test('an audit begun on a former version of the grid is taken on that version', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  const items = (await app.system(async (ctx) => gridOfStart(ctx, testEdition(), 'phone', null))).items.filter(({ id }) => id !== 'phone-number-clicks');
  await app.system((ctx) => insertKeptGrid(ctx.db, { editionId: '2026', version: '2026.0', channel: 'phone', items, now: new Date(now) }));
  const old = { ...audit, gridVersion: '2026.0', answers: audit.answers.filter(({ itemId }) => itemId !== 'phone-number-clicks') };
  const asked = { ...old, answers: audit.answers };
  await expect(app.runAs(evaluator, (ctx) => submitAudit(ctx, asked))).rejects.toMatchObject({ code: 'audit_invalid' });
  expect((await app.runAs(evaluator, (ctx) => submitAudit(ctx, old))).outcome).toBe('stored');
  expect(await app.system((ctx) => answersOf(ctx.db, mission.organisation_id, audit.auditId, 1))).toHaveLength(97);
  expect((await app.system((ctx) => auditOfMission(ctx.db, mission.organisation_id, mission.id)))?.grid_version).toBe('2026.0');
});

test('an audit that comes after the cut-off is kept and marked late', async () => {
  const { mission, evaluator } = field.freshMission();
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit({ ...ctx, clock: fixedClock('2026-06-20T12:00:00Z') }, audit));
  const [version] = await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, audit.auditId));
  expect(version?.late).toBe(true);
});

test('a draft is its author’s alone, and goes once the audit is in', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const other = field.evaluators.find((person) => person !== evaluator) ?? evaluator;
  const audit = anAudit(mission);
  const draft = {
    organisationId: mission.organisation_id, missionId: mission.id, auditId: audit.auditId, gridVersion: audit.gridVersion,
    entries: { contactedAt: '2026-04-', answeredThrough: '', remarks: 'à finir', answers: { 'phone-number-found': { said: 'yes', note: '' } } },
  };
  await app.runAs(evaluator, (ctx) => saveDraft(ctx, draft));
  await app.runAs(evaluator, (ctx) => saveDraft(ctx, { ...draft, entries: { ...draft.entries, remarks: 'presque' } }));
  const read = (who: Person) => app.runAs(who, (ctx) => draftOf(ctx.db, mission.organisation_id, mission.id));
  expect(await read(evaluator)).toMatchObject({ audit_id: audit.auditId, entries: { contactedAt: '2026-04-', remarks: 'presque' } });
  for (const who of [other, await app.person('reviewer'), await app.person('operator')]) expect(await read(who)).toBeUndefined();
  await expect(app.runAs(other, (ctx) => saveDraft(ctx, draft))).rejects.toMatchObject({ code: 'mission_unknown' });
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  expect(await read(evaluator)).toBeUndefined();
  await expect(app.runAs(evaluator, (ctx) => saveDraft(ctx, draft))).rejects.toMatchObject({ code: 'mission_closed' });
});

test('a body sees nothing of its fieldwork before publication; then its validated contacts, never a planned one nor who made it', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const reviewer = await app.person('reviewer');
  const referent = await app.person('referent', mission.organisation_id);
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  await app.runAs(reviewer, (ctx) =>
    reviewAudit(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId, version: 1, decision: 'validated', reason: null }));
  const hidden = ['mission', 'mission_assignment', 'audit_draft', 'audit_author', 'audit_review', 'evaluator_profile', 'audit', 'audit_version', 'answer'] as const;
  const seen = () => app.runAs(referent, async (ctx) => {
    const tables: string[] = [];
    for (const table of hidden) if ((await ctx.db.selectFrom(table).selectAll().execute()).length > 0) tables.push(table);
    return tables;
  });
  expect(await seen()).toEqual([]);

  await app.system(async (ctx) => {
    await ctx.db.insertInto('edition_freeze').values({ edition_id: '2026', grid_version: '1', method_version: '1', subjects: 1, digest: 'x' }).execute();
    await ctx.db.insertInto('edition_publication').values({ edition_id: '2026' }).execute();
  });
  expect(await seen()).toEqual(['mission', 'audit', 'audit_version', 'answer']);
  const { missions, bodies, events } = await app.runAs(referent, async (ctx) => ({
    missions: await ctx.db.selectFrom('mission').select(['organisation_id', 'state']).distinct().execute(),
    bodies: await ctx.db.selectFrom('audit').select('organisation_id').distinct().execute(),
    events: await ctx.db.selectFrom('event').selectAll().where('name', 'not like', 'role.%').execute(),
  }));
  expect(missions).toEqual([{ organisation_id: mission.organisation_id, state: 'validated' }]);
  expect(bodies).toEqual([{ organisation_id: mission.organisation_id }]);
  expect(events).toEqual([]);
});

test('the application can neither change nor delete an audit, an answer, an author or a decision', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  for (const table of ['audit', 'audit_version', 'audit_author', 'answer', 'audit_review']) {
    const change = app.system((ctx) => sql`update ${sql.table(table)} set organisation_id = organisation_id`.execute(ctx.db));
    await expect(change).rejects.toMatchObject({ code: '42501' });
    await expect(app.system((ctx) => sql`delete from ${sql.table(table)}`.execute(ctx.db))).rejects.toMatchObject({ code: '42501' });
  }
});
