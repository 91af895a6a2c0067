import { expect, test } from 'vitest';
import { correctAudit } from '#capabilities/audits/index.quality.server.ts';
import { answersOf, submitAudit } from '#capabilities/audits/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField } from '#tests/harness/builders.ts';
import { workOutBoard } from '../figures/work-out.server.ts';
import { aSourceWith, type SaidMention } from '../reading-builders.ts';
import { auditProposals, decideProposal } from './decide-proposal.server.ts';
import { proposedItems } from './proposal.ts';

const parvis = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(parvis, 2);
const reviewer = await parvis.person('reviewer');
const { mission, evaluator } = field.freshMission('social');
const audit = anAudit(mission);
await parvis.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
const key = { organisationId: mission.organisation_id, auditId: audit.auditId };
const mentions = Array.from({ length: 30 }, (_, i): SaidMention => ({ daysAgo: 20 + i, ...(i % 5 ? { repliedAfterHours: 6 + i } : {}), sentences: [{ criterion: 'courtesy', polarity: 1, text: 'Merci.' }] }));
await parvis.system((ctx) => aSourceWith(ctx, key.organisationId, mentions));
await workOutBoard(parvis.system, key.organisationId);
const item = 'social-public-replies';
const read = () => parvis.runAs(reviewer, (ctx) => auditProposals(ctx, { ...key, editionId: '2026' }));
const answerNow = async (version: number) => (await parvis.system((ctx) => answersOf(ctx.db, key.organisationId, key.auditId, version))).find(({ item_id: id }) => id === item)?.value;

test('a reviewer reads what the clock proposes, in the words of the grid, and no mention', async () => {
  const proposals = await read();
  expect(proposals.map(({ itemId, words, decided }) => [itemId, words, decided])).toContainEqual([item, 'La moitié ou plus', null]);
  expect(await parvis.runAs(reviewer, ({ db }) => db.selectFrom('mention').selectAll().execute())).toEqual([]);
});

test('a proposal changes nothing until a reviewer accepts it, with a reason, as a correction; it is decided once', async () => {
  const before = await answerNow(1);
  expect(before).not.toBe('most_answered');
  const decide = (who: typeof reviewer, decision: 'accepted' | 'refused', itemId = item) => parvis.runAs(who, async (ctx: Ctx) => {
    const value = await decideProposal(ctx, { ...key, itemId, decision, reason: 'La page montre les mêmes réponses' });
    if (decision === 'accepted') await correctAudit(ctx, { ...key, version: 1, itemId, value, reason: 'La page montre les mêmes réponses' });
  });
  await expect(decide({ ...evaluator, scope: 'reviewer' }, 'accepted')).rejects.toMatchObject({ code: 'not_allowed' });
  await decide(reviewer, 'refused', 'social-network-1-delay');
  expect(await answerNow(1)).toBe(before);
  await decide(reviewer, 'accepted');
  expect([await answerNow(1), await answerNow(2)]).toEqual([before, 'most_answered']);
  await expect(decide(reviewer, 'refused')).rejects.toMatchObject({ code: 'proposal_decided' });
  expect((await read()).find(({ itemId }) => itemId === item)?.decided).toMatchObject({ decision: 'accepted', reason: 'La page montre les mêmes réponses' });
});

test('too few mentions, or a median that is not reached, propose nothing', () => {
  const rules = [{ item: 'a', of: 'reply_rate' as const, options: [{ at_least: 0, value: 'x' }] }, { item: 'b', of: 'median_hours' as const }];
  const counts = { awaited: 12, answered: 3, within: 72 };
  expect(proposedItems({ ...counts, rate: null, median: null }, rules)).toEqual([]);
  expect(proposedItems({ ...counts, rate: { rate: 0.2, low: 0.1, high: 0.4 }, median: { median: null, low: 90, high: null } }, rules).map(({ itemId }) => itemId)).toEqual(['a']);
});
