import { beforeAll, expect, test } from 'vitest';
import { recordAudits } from '#capabilities/audits/index.server.ts';
import { missionsOfCampaign, moveMissions, planCampaign } from '#capabilities/campaigns/index.server.ts';
import { requireMayCarry } from '#capabilities/campaigns/index.evaluators.server.ts';
import { secondRoundId } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { rescoreOrganisations } from '#capabilities/scores/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { anEvaluator, testWindow } from '#tests/harness/builders.ts';
import { aScoredPanel, type PanelMember } from '#tests/harness/panel-builders.ts';
import { severely } from '#tests/harness/results-builders.ts';
import { trophyDecisions, winnersOf } from './decisions.queries.server.ts';
import { decideTrophies } from './decision/decide-trophies.server.ts';
import { giveConsent } from './consent/give-consent.server.ts';
import { fixFinalists } from './finalists/fix-finalists.server.ts';
import { recordDecision } from './record-decision.server.ts';
import { replayTrophies } from './replay/replay-trophies.ts';
import { openPublicTrophies } from './replay/public-file.server.ts';
import { publicTrophies, sealedTrophies, winnerProofs } from './replay/write-files.server.ts';
import { sealPalmares, setHourAt } from './release/seal-palmares.server.ts';
import { sha256 } from './seal/sha256.server.ts';
import { planSecondRound } from './second-round/plan-second-round.server.ts';
import { secondRoundProgress } from './second-round/second-round-progress.server.ts';
import { candidaciesOf } from './trophies.queries.server.ts';

const editionId = '2026';
const towns = 'towns-20k-50k';
const parvis = await testApp({ clock: fixedClock(new Date('2026-09-10T08:00:00Z')) });
let lead: Person;
let operator: Person;
let bodies: PanelMember[];
let campaignId: string;
const met = new Set<string>();

const asLead = <T>(work: Parameters<typeof parvis.runAs<T>>[1]) => parvis.runAs(lead, work);

beforeAll(async () => {
  lead = await parvis.person('method_lead');
  operator = await parvis.person('operator');
  // Nine towns of one stratum, the first three close at the top; four regions, too few for a prize.
  bodies = await aScoredPanel(parvis, [
    { kind: 'commune', population: 30_000, count: 9, score: (i) => (i < 3 ? 88 - i : 60 - i) },
    { kind: 'region', count: 4, score: () => 80 },
  ]);
  for (let i = 0; i < 6; i++) met.add((await anEvaluator(parvis)).actor.personId ?? '');
  await parvis.system(async (ctx) => {
    const { campaignId: first } = await planCampaign(ctx, { editionId, label: 'Vague unique', window: testWindow, seed: 'first', organisationIds: bodies.slice(0, 3).map(({ id }) => id) });
    await moveMissions(ctx.db, (await missionsOfCampaign(ctx.db, first)).map(({ organisation_id: organisationId, id }) => ({ organisationId, id })), 'validated');
  });
  for (let i = 0; i < 8; i++) await anEvaluator(parvis);
});

test('finalists are fixed once, by the method lead, and nobody but the office can read them', async () => {
  await expect(parvis.runAs(operator, (ctx) => fixFinalists(ctx, editionId))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(asLead((ctx) => planSecondRound(ctx, editionId))).rejects.toMatchObject({ code: 'finalists_not_fixed' });
  await asLead((ctx) => fixFinalists(ctx, editionId));
  await expect(asLead((ctx) => fixFinalists(ctx, editionId))).rejects.toMatchObject({ code: 'finalists_fixed' });
  const reader = await parvis.person('referent', bodies[0]?.id);
  for (const who of [parvis.visitor, reader, await parvis.person('evaluator'), await parvis.person('reviewer')]) {
    expect(await parvis.runAs(who, (ctx) => candidaciesOf(ctx.db, editionId))).toEqual([]);
  }
});

test('the three that can be the first are finalists, the others candidates; four regions are too few', async () => {
  const all = await asLead((ctx) => candidaciesOf(ctx.db, editionId, towns));
  expect(all.filter(({ state }) => state === 'finalist').map(({ organisationId }) => organisationId)).toEqual(bodies.slice(0, 3).map(({ id }) => id));
  expect(all.filter(({ state }) => state === 'candidate')).toHaveLength(6);
  const regions = await asLead((ctx) => candidaciesOf(ctx.db, editionId, 'departements-and-regions'));
  expect(new Set(regions.map(({ state }) => state))).toEqual(new Set(['candidate']));
  const improved = await asLead((ctx) => candidaciesOf(ctx.db, editionId, 'most-improved'));
  expect(improved.every(({ state, reasons }) => state === 'excluded' && reasons.some(({ code }) => code === 'not_before'))).toBe(true);
});

test('the second round goes to people who never met the finalist, and nobody can be given one by hand whom they met', async () => {
  ({ campaignId } = await parvis.runAs(operator, (ctx) => planSecondRound(ctx, editionId)));
  const missions = await asLead((ctx) => missionsOfCampaign(ctx.db, campaignId));
  expect(new Set(missions.map((mission) => mission.organisation_id)).size).toBeGreaterThanOrEqual(3);
  const ofTowns = missions.filter((mission) => bodies.slice(0, 3).some(({ id }) => id === mission.organisation_id));
  expect(ofTowns.every(({ evaluatorId }) => evaluatorId !== null && !met.has(evaluatorId))).toBe(true);
  const [one] = ofTowns;
  const [veteran = ''] = met;
  if (!one) throw new Error('no mission');
  await expect(parvis.system((ctx) => requireMayCarry(ctx, { personId: veteran, editionId: secondRoundId(editionId), organisationId: one.organisation_id, channel: one.channel })))
    .rejects.toMatchObject({ code: 'evaluator_met_body' });
  await expect(asLead((ctx) => decideTrophies(ctx, editionId))).rejects.toMatchObject({ code: 'second_round_unfinished' });
});

test('once its audits are in, the first that the test separates wins alone; published scores stay as they were', async () => {
  const before = await parvis.system((ctx) => ctx.db.selectFrom('published_score').select(['subject_id', 'global_value']).orderBy('subject_id').execute());
  const [best] = bodies;
  await parvis.system(async (ctx) => {
    const missions = await missionsOfCampaign(ctx.db, campaignId);
    const audits = missions.map((mission) => {
      const { auditId, contactedAt, answeredThrough, remarks, answers } = anAudit(mission);
      return { auditId, contactedAt, answeredThrough, remarks, answers: mission.organisation_id === best?.id ? answers : severely(answers), mission, authorId: mission.evaluatorId };
    });
    await recordAudits(ctx, loadEdition(secondRoundId(editionId)), audits, { simulated: false, reason: 'test', reviewerId: null });
    await rescoreOrganisations(ctx, secondRoundId(editionId), [...new Set(missions.map((mission) => mission.organisation_id))]);
  });
  expect(await asLead((ctx) => secondRoundProgress(ctx, editionId))).toMatchObject({ open: 0 });
  await asLead((ctx) => decideTrophies(ctx, editionId));
  await expect(asLead((ctx) => decideTrophies(ctx, editionId))).rejects.toMatchObject({ code: 'trophies_decided' });
  const [decisions, winners] = await asLead(async (ctx) => [await trophyDecisions(ctx.db, editionId), await winnersOf(ctx.db, editionId)] as const);
  expect(decisions.find(({ categoryId }) => categoryId === towns)).toMatchObject({ outcome: 'single' });
  expect(decisions.find(({ categoryId }) => categoryId === 'departements-and-regions')).toMatchObject({ outcome: 'nobody', reason: 'too_few_candidates' });
  expect(winners.filter(({ categoryId }) => categoryId === towns)).toMatchObject([{ organisationId: best?.id }]);
  expect(await parvis.system((ctx) => ctx.db.selectFrom('published_score').select(['subject_id', 'global_value']).orderBy('subject_id').execute())).toEqual(before);
});

test('a body sees nothing of its second round, not even that there was one', async () => {
  const reader = await parvis.person('referent', bodies[0]?.id);
  const seen = await parvis.runAs(reader, (ctx) => ctx.db.selectFrom('audit').select('id').where('edition_id', '=', secondRoundId(editionId)).execute());
  expect(seen).toEqual([]);
});

test('worked out again from the sealed file, everything is found; whatever is changed is told', async () => {
  const file = await asLead((ctx) => sealedTrophies(ctx, editionId));
  const replayed = (content: unknown) => replayTrophies(JSON.parse(JSON.stringify(content)), sha256);
  expect(replayed(file)).toMatchObject({ kind: 'sealed', mismatches: [] });
  const told = (content: unknown) => replayed(content).mismatches.map(({ what }) => what);
  const [final, ...otherFinals] = file.finals;
  if (!final) throw new Error('no final');
  expect(told({ ...file, finals: [{ ...final, value: final.value + 0.1 }, ...otherFinals] })).toContain('seal_decision');
  expect(told({ ...file, candidacies: file.candidacies.slice(1) })).toContain('seal_finalists');
  expect(told({ ...file, rules: { ...file.rules, floor: 40 } })).toContain('rules');
  expect(told({ ...file, decisions: file.decisions.map((decision) => (decision.category === towns ? { ...decision, outcome: 'joint' } : decision)) })).toContain('outcome');
  expect(told({ ...file, winners: [] })).toContain('winners');
  expect(told({ ...file, winners: file.winners.map((winner) => ({ ...winner, low: winner.low + 1 })) })).toContain('interval');
  expect(told({ ...file, kind: 'other' })).toEqual(['unreadable']);
});

test('the public file holds winners that agreed and nothing of anybody else, and proves each of them', async () => {
  const proofs = await asLead((ctx) => winnerProofs(ctx, editionId));
  const [agreed] = proofs.filter(({ winner }) => winner.category === towns);
  if (!agreed) throw new Error('no winner');
  const file = publicTrophies(parvis.app, editionId, [agreed]);
  expect(publicTrophies(parvis.app, editionId, [])).toBeNull();
  const words = JSON.stringify(file);
  expect(replayTrophies(JSON.parse(words), sha256)).toMatchObject({ kind: 'public', winners: 1, mismatches: [] });
  for (const { id, score } of bodies.slice(1)) expect([words.includes(id), words.includes(`"value":${score},`)]).toEqual([false, false]);
  const told = (winner: object) => replayTrophies({ ...file, winners: [{ ...agreed.winner, ...winner }] }, sha256).mismatches.map(({ what }) => what);
  expect(told({ value: agreed.winner.value + 1 })).toContain('seal_decision');
  expect(told({ organisation: bodies[1]?.id })).toContain('seal_decision');
  expect(told({ high: agreed.winner.high - 1 })).toContain('interval');
  expect(told({ category: 'telephone' })).toContain('seal_decision');
});

test('once the palmares is public, anybody fetches its file and works it out again; before, and without a winner that agreed, there is none', async () => {
  const fetched = () => parvis.runAs(parvis.visitor, (ctx) => openPublicTrophies(ctx, editionId));
  await expect(fetched()).rejects.toMatchObject({ code: 'not_found' });
  const [best] = bodies;
  await parvis.system((ctx) => sealPalmares(ctx, editionId));
  await parvis.system((ctx) => setHourAt(ctx, editionId, new Date(Date.now() - 60_000)));
  await expect(fetched()).rejects.toMatchObject({ code: 'not_found' });
  await parvis.system((ctx) => giveConsent(ctx, { organisationId: best?.id ?? '', editionId }, { answer: 'named' }));
  const file: unknown = JSON.parse(JSON.stringify(await fetched()));
  const replayed = replayTrophies(file, sha256);
  expect(replayed).toMatchObject({ kind: 'public', mismatches: [] });
  expect(replayed.winners).toBeGreaterThan(0);
  for (const { id } of bodies.slice(1)) expect(JSON.stringify(file)).not.toContain(id);
});

test('a jury decides its own prizes and no other', async () => {
  await expect(asLead((ctx) => recordDecision(ctx, { editionId, categoryId: towns, winners: [] }))).rejects.toMatchObject({ code: 'not_found' });
  await asLead((ctx) => recordDecision(ctx, { editionId, categoryId: 'innovation', winners: [] }));
  const decisions = await asLead((ctx) => trophyDecisions(ctx.db, editionId));
  expect(decisions.find(({ categoryId }) => categoryId === 'innovation')).toMatchObject({ outcome: 'nobody', reason: 'jury_gives_none' });
});
