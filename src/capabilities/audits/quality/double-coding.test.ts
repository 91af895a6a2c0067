import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork } from '#tests/harness/results-builders.ts';
import { editionId, testEdition } from '#tests/harness/builders.ts';
import { freezeEdition } from '#capabilities/scores/index.server.ts';
import { answersOf, reviewSheet } from '../index.server.ts';
import { agreementOf, auditsToCode, codeAgain, codingProgress, criteriaOutOfRankings, drawForDoubleCoding, itemAgreement, measureAgreement, openCoding, takeForCoding, type AuditToCode } from '../index.quality.server.ts';

const app = await testApp({ clock: fixedClock('2026-06-15T12:00:00Z') });
await aFinishedFieldwork(app);
const coder = await app.person('reviewer');
const other = await app.person('reviewer');
const operator = await app.person('operator');

const toCode = (who: Person) => app.runAs(who, (ctx) => auditsToCode(ctx.db, who.actor.personId ?? ''));

test('the draw takes the wanted share of each channel, once, and keeps its seed', async () => {
  await expect(app.runAs(coder, (ctx) => drawForDoubleCoding(ctx, { editionId, sharePercent: 10 }))).rejects.toMatchObject({ code: 'not_allowed' });
  const { drawn } = await app.runAs(operator, (ctx) => drawForDoubleCoding(ctx, { editionId, sharePercent: 10 }));
  expect(drawn).toBeGreaterThan(5);
  await expect(app.runAs(operator, (ctx) => drawForDoubleCoding(ctx, { editionId, sharePercent: 10 }))).rejects.toMatchObject({ code: 'double_coding_drawn' });
  expect(await app.runAs(operator, (ctx) => codingProgress(ctx.db, editionId))).toEqual({ drawn, taken: 0, coded: 0 });
  expect((await toCode(coder)).length).toBe(drawn);
});

test('an edition is not frozen while drawn audits are not coded, unless the reason why not is given', async () => {
  const lead = await app.person('method_lead');
  await expect(app.runAs(lead, (ctx) => freezeEdition(ctx, editionId))).rejects.toMatchObject({ code: 'coding_unfinished', fields: [{ field: 'waiver' }] });
  const undone = new Error('taken back');
  const payload = app.runAs(lead, async (ctx) => {
    await freezeEdition({ ...ctx, record: async (event) => { throw new Error(JSON.stringify(event.payload), { cause: undone }); } }, editionId, { codingWaiver: 'Deux relecteurs sont malades.' });
  });
  await expect(payload).rejects.toMatchObject({ cause: undone, message: expect.stringMatching(/"coded":0,"codingWaiver":"Deux relecteurs sont malades\."/) });
});

test('the second coder sees the mission, the evidence and the notes, never an answer; the sheet stays closed until the codes are in', async () => {
  const [audit] = await toCode(coder);
  if (!audit) throw new Error('nothing drawn');
  const key = { organisationId: audit.organisation_id, auditId: audit.audit_id };
  await expect(app.runAs(coder, (ctx) => openCoding(ctx, key))).rejects.toMatchObject({ code: 'coding_unknown' });
  await app.runAs(coder, (ctx) => takeForCoding(ctx, key));
  const sheet = await app.runAs(coder, (ctx) => openCoding(ctx, key));
  expect(sheet.form.items.length).toBeGreaterThan(20);
  expect(JSON.stringify(sheet)).not.toContain('"answers"');
  await expect(app.runAs(coder, (ctx) => reviewSheet(ctx, key.organisationId, key.auditId))).rejects.toMatchObject({ code: 'audit_blind' });
  await expect(app.runAs(other, (ctx) => takeForCoding(ctx, key))).rejects.toMatchObject({ code: 'coding_unknown' });
  await expect(app.runAs(coder, (ctx) => codeAgain(ctx, key, new FormData()))).rejects.toMatchObject({ fields: [{ field: 'codes', code: 'answer_missing' }] });
  await app.runAs(coder, async (ctx) => codeAgain(ctx, key, await copied(audit)));
  expect((await app.runAs(coder, (ctx) => reviewSheet(ctx, key.organisationId, key.auditId))).audit.id).toBe(key.auditId);
  await expect(app.runAs(coder, (ctx) => openCoding(ctx, key))).rejects.toMatchObject({ code: 'coding_unknown' });
});

test('agreement is measured by criterion; one under .60 leaves rankings, and says so', async () => {
  const drawn = await toCode(coder);
  const flipped = await mostAnswered(drawn);
  for (const audit of drawn) {
    const key = { organisationId: audit.organisation_id, auditId: audit.audit_id };
    await app.runAs(coder, (ctx) => takeForCoding(ctx, key));
    // The second coder says yes where the first says no, and the reverse.
    await app.runAs(coder, async (ctx) => codeAgain(ctx, key, await copied(audit, (itemId, said) => (criterionOf(itemId) === flipped ? opposite[said] ?? said : said))));
  }
  const { out } = await app.runAs(operator, (ctx) => measureAgreement(ctx, editionId));
  const rows = await app.runAs(operator, (ctx) => agreementOf(ctx.db, editionId));
  expect(rows.length).toBeGreaterThan(12);
  expect(out).toEqual([flipped]);
  expect([...(await app.system((ctx) => criteriaOutOfRankings(ctx.db, editionId)))]).toEqual([flipped]);
  expect(rows.filter(({ criterion }) => criterion !== flipped).every(({ raw }) => raw === 1)).toBe(true);
  const [worst] = await app.runAs(operator, (ctx) => itemAgreement(ctx, editionId));
  expect(worst?.ac1 ?? 1).toBeLessThan(0.6);
}, 120_000);

const opposite: Record<string, string> = { yes: 'no', no: 'yes' };
const items = new Map(testEdition().grid.items.map((item) => [item.id, item]));
const gates = new Set(JSON.stringify(testEdition().grid.items.map(({ applies, reachedIf }) => [applies, reachedIf])).match(/(?<="item":")[^"]+/g));
/** The criterion of an item whose answer can be turned round alone. */
const criterionOf = (itemId: string) => (items.get(itemId)?.kind === 'yes_no' && !gates.has(itemId) ? items.get(itemId)?.criterion : undefined);

/** The criterion with the most yes-or-no answers among these audits: enough for a verdict. */
async function mostAnswered(audits: readonly AuditToCode[]): Promise<string> {
  const said: string[] = [];
  for (const audit of audits) {
    const answers = await app.system((ctx) => answersOf(ctx.db, audit.organisation_id, audit.audit_id, audit.version));
    said.push(...answers.flatMap(({ item_id: id, value }) => (value === null ? [] : (criterionOf(id) ?? []))));
  }
  const [most] = [...Map.groupBy(said, (id) => id)].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

/** The form of a second coder who codes as the first did, but for what `change` says. */
async function copied(audit: AuditToCode, change = (_: string, said: string) => said): Promise<FormData> {
  const answers = await app.system((ctx) => answersOf(ctx.db, audit.organisation_id, audit.audit_id, audit.version));
  const form = new FormData();
  for (const { item_id: id, value } of answers) if (value !== null) form.set(`said:${id}`, change(id, String(value)));
  return form;
}
