import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField, type PlannedMission } from '#tests/harness/builders.ts';
import { answersOf, auditOfMission, openMission, reviewAudit, saveForm, sendForm } from './index.server.ts';
import { fieldOf } from './posted-entries.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app);

function posted(mission: PlannedMission, values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return { organisationId: mission.organisation_id, missionId: mission.id, auditId: app.app.ids.next(), form };
}

/** All the fields of a complete audit, as a browser posts them. */
function complete(mission: PlannedMission): Record<string, string> {
  const answers = anAudit(mission).answers.map(({ itemId, value }) => [fieldOf.said(itemId), String(value)] as const);
  return { contactedAt: `${mission.window_from}T11:30`, answeredThrough: '', remarks: '', ...Object.fromEntries(answers) };
}

const open = (who: Person, mission: PlannedMission) => app.runAs(who, (ctx) => openMission(ctx, mission.organisation_id, mission.id));

test('what is saved comes back as typed, possible or not, and a question appears once its condition is met', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const save = (values: Record<string, string>) => app.runAs(evaluator, (ctx) => saveForm(ctx, posted(mission, values)));
  const saved = await save({ contactedAt: 'mardi', [fieldOf.said('phone-number-found')]: 'yes', [fieldOf.note('phone-number-found')]: 'en bas' });
  expect(saved.before.asked.has('phone-number-clicks')).toBe(false);
  expect(saved.after.asked.has('phone-number-clicks')).toBe(true);
  await save({ [fieldOf.said('phone-number-clicks')]: 'deux', [fieldOf.said('phone-nothing')]: 'yes' });
  const { toFill } = await open(evaluator, mission);
  expect(toFill?.entries).toMatchObject({
    contactedAt: 'mardi',
    answers: { 'phone-number-found': { said: 'yes', note: 'en bas' }, 'phone-number-clicks': { said: 'deux', note: '' } },
  });
  expect(Object.keys(toFill?.entries.answers ?? {})).toHaveLength(2);
});

test('an emptied number takes an answer back, "don’t know" counts as dealt with', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const save = (values: Record<string, string>) => app.runAs(evaluator, (ctx) => saveForm(ctx, posted(mission, values)));
  await save({ [fieldOf.said('phone-number-found')]: 'yes', [fieldOf.said('phone-number-clicks')]: '2' });
  const emptied = await save({ [fieldOf.said('phone-number-clicks')]: '' });
  expect(emptied.after.left).toContain('phone-number-clicks');
  const unknown = await save({ [fieldOf.said('phone-number-clicks')]: '', [fieldOf.cannot('phone-number-clicks')]: 'on' });
  expect(unknown.after.left).not.toContain('phone-number-clicks');
});

test('a form with open questions is not sent: each is named, and the date of the contact too', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const refused = app.runAs(evaluator, (ctx) => sendForm(ctx, posted(mission, { contactedAt: '', [fieldOf.said('phone-number-found')]: 'no' })));
  await expect(refused).rejects.toMatchObject({
    code: 'audit_invalid',
    fields: expect.arrayContaining([{ field: 'contactedAt', code: 'field_required' }, { field: 'phone-answered', code: 'answer_missing' }]),
  });
});

test('a complete form is the audit; answers to questions that fell away stay behind', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  await app.runAs(evaluator, (ctx) => saveForm(ctx, posted(mission, { [fieldOf.said('phone-number-found')]: 'yes', [fieldOf.said('phone-number-clicks')]: '7' })));
  const values = { ...complete(mission), [fieldOf.said('phone-number-found')]: 'no' };
  const receipt = await app.runAs(evaluator, (ctx) => sendForm(ctx, posted(mission, values)));
  const answers = await app.system((ctx) => answersOf(ctx.db, mission.organisation_id, receipt.auditId, 1));
  expect(answers.find(({ item_id }) => item_id === 'phone-number-clicks')).toMatchObject({ value: null, empty: 'not_reached' });
  expect((await open(evaluator, mission)).toFill).toBeNull();
});

test('a returned audit opens with its last version and the reason, and must come back changed', async () => {
  const { mission, evaluator } = field.freshMission('email');
  const values = complete(mission);
  const { auditId } = await app.runAs(evaluator, (ctx) => sendForm(ctx, posted(mission, values)));
  const reviewer = await app.person('reviewer');
  await app.runAs(reviewer, (ctx) =>
    reviewAudit(ctx, { organisationId: mission.organisation_id, auditId, version: 1, decision: 'returned', reason: 'Date à vérifier' }));
  const opened = await open(evaluator, mission);
  expect(opened).toMatchObject({ auditId, received: { version: 1, reviews: [{ decision: 'returned', reason: 'Date à vérifier' }] } });
  expect(opened.toFill?.entries.contactedAt).toBe(values['contactedAt']);
  await expect(app.runAs(evaluator, (ctx) => sendForm(ctx, posted(mission, {})))).rejects.toMatchObject({ code: 'audit_unchanged' });
  const corrected = await app.runAs(evaluator, (ctx) => sendForm(ctx, posted(mission, { remarks: 'Date vérifiée' })));
  expect(corrected).toEqual({ auditId, version: 2, outcome: 'stored' });
  const audit = await app.system((ctx) => auditOfMission(ctx.db, mission.organisation_id, mission.id));
  expect(audit?.id).toBe(auditId);
});

test('the form does not tell what an answer is worth', async () => {
  const { mission, evaluator } = field.freshMission('website');
  const { toFill } = await open(evaluator, mission);
  const scores = JSON.stringify(toFill?.form.items).match(/"score":(?!null)/g);
  expect(scores).toBeNull();
  expect(toFill?.form.items.every((item) => !('bands' in item) || item.bands.length === 0)).toBe(true);
});
