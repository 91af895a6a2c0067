import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { idOf } from '#tests/harness/builders.ts';
import { plannedPanel } from '#tests/harness/planning-builders.ts';
import { liveMissions } from '../planning/live-missions.queries.server.ts';
import { acceptPlan, acceptReplan, closeSite, explainMission, markAway, moveByHand, namedMoves, openRefusals, previewMove, readPlan, refuseMission, solveRun, startPlan, startReplan, startWhatIf, undoMove } from '../index.planning.server.ts';

const { app, operator, evaluators } = await plannedPanel(4, 14, { clock: fixedClock('2026-03-20T09:00:00Z') });
const asOperator = <T>(work: Parameters<typeof app.runAs<T>>[1]) => app.runAs(operator, work);
const solve = (id: string) => solveRun(app.system, id, { report: () => Promise.resolve() });
const planId = await asOperator((ctx) => startPlan(ctx, { editionId: '2026', waveId: 'main', label: 'Vague', seed: 'graine' }));
await solve(planId);
await asOperator((ctx) => acceptPlan(ctx, planId));
const standing = async () => new Map((await app.system((ctx) => liveMissions(ctx.db, '2026'))).map((m) => [m.id, m]));
const carrierOf = (id: string | null) => evaluators.find((person) => idOf(person) === id) ?? evaluators[0] ?? operator;

async function replanned() {
  const id = await asOperator((ctx) => startReplan(ctx, '2026'));
  await solve(id);
  const read = await asOperator((ctx) => readPlan(ctx, id));
  if (read.found !== 'replan') throw new Error('no replanning was found');
  return { id, read };
}

test('k refusals move at most 2k others, nothing changes before it is accepted, and accepting applies exactly the difference', async () => {
  const before = await standing();
  const refused = [...before.values()].filter((m) => m.evaluatorId !== null).slice(0, 3);
  for (const m of refused) await app.runAs(carrierOf(m.evaluatorId), (ctx) => refuseMission(ctx, { organisationId: m.organisationId, missionId: m.id }, { kind: 'conflict', note: '' }));
  const { id, read } = await replanned();
  expect(read.affected).toBe(3);
  expect(read.others).toBeLessThanOrEqual(6);
  expect(await standing()).toEqual(before);

  await asOperator((ctx) => acceptReplan(ctx, id));
  const after = await standing();
  const moved = [...after.values()].filter((m) => m.evaluatorId !== before.get(m.id)?.evaluatorId).map((m) => m.id);
  expect(moved.toSorted()).toEqual(read.moves.map(({ missionId }) => missionId).toSorted());
  for (const m of refused) expect(after.get(m.id)?.evaluatorId).not.toBe(m.evaluatorId);
  expect(await asOperator((ctx) => openRefusals(ctx.db, '2026'))).toEqual([]);
  await expect(asOperator((ctx) => acceptReplan(ctx, id))).rejects.toMatchObject({ code: 'plan_not_proposed' });
});

test('somebody who falls ill hands missions over, a closed site gets other days, and those concerned are written to', async () => {
  const before = await standing();
  const [some] = [...before.values()].filter((m) => m.half === 'morning' && m.evaluatorId !== null);
  const other = [...before.values()].find((m) => m.organisationId !== some?.organisationId && m.half !== null);
  await asOperator((ctx) => markAway(ctx, { evaluator: some?.evaluatorId ?? '', from: some?.window.from ?? '', to: some?.window.to ?? '' }));
  await asOperator((ctx) => closeSite(ctx, { site: `${other?.organisationId}/${other?.siteId}`, from: other?.window.from ?? '', to: other?.window.to ?? '' }));
  const { id, read } = await replanned();
  expect(new Set(read.moves.map(({ cause }) => cause).filter((cause) => cause !== 'knock_on'))).toEqual(new Set(['absence', 'closure']));
  await asOperator((ctx) => acceptReplan(ctx, id));
  const after = await standing();
  expect(after.get(some?.id ?? '')?.evaluatorId).not.toBe(some?.evaluatorId);
  expect(after.get(other?.id ?? '')?.window).not.toEqual(other?.window);
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select('id').where('template', '=', 'programme-changed').execute());
  expect(mails.length).toBeGreaterThan(evaluators.length);
});

test('a replanning that was overtaken is not accepted', async () => {
  const [some] = [...(await standing()).values()].filter((m) => m.evaluatorId !== null);
  const key = { organisationId: some?.organisationId ?? '', missionId: some?.id ?? '' };
  await app.runAs(carrierOf(some?.evaluatorId ?? null), (ctx) => refuseMission(ctx, key, { kind: 'other', note: 'Non' }));
  const { id } = await replanned();
  await asOperator((ctx) => moveByHand(ctx, key, { evaluator: '', from: some?.window.from ?? '', to: some?.window.to ?? '', half: some?.half ?? '', reason: 'Plus personne' }));
  await expect(asOperator((ctx) => acceptReplan(ctx, id))).rejects.toMatchObject({ code: 'plan_outdated' });
});

test('a change by hand says what it breaks, keeps its reason, and can be undone', async () => {
  const all = [...(await standing()).values()];
  const mission = all.find((m) => m.half === 'morning' && m.evaluatorId !== null);
  const twin = all.find((m) => m.organisationId === mission?.organisationId && m.channel === mission.channel && m.id !== mission.id && m.evaluatorId !== null && m.evaluatorId !== mission.evaluatorId);
  if (!mission || !twin) throw new Error('no such missions in the plan');
  const key = { organisationId: mission.organisationId, missionId: mission.id };
  const asked = { evaluator: twin.evaluatorId ?? '', from: mission.window.from, to: mission.window.to, half: 'morning' as const };
  const { broken, pointsAfter, pointsBefore } = await asOperator((ctx) => previewMove(ctx, key, asked));
  expect(broken).toContainEqual({ rule: 'once at most on a site and channel', where: twin.evaluatorId });
  expect(pointsAfter).not.toBeNaN();
  expect(pointsBefore).not.toBeNaN();
  await asOperator((ctx) => moveByHand(ctx, key, { ...asked, reason: 'Elle connaît bien ce sujet.' }));
  expect((await standing()).get(mission.id)?.evaluatorId).toBe(twin.evaluatorId);
  expect((await asOperator((ctx) => namedMoves(ctx.db, key)))[0]).toMatchObject({ cause: 'hand' });
  await asOperator((ctx) => undoMove(ctx, key));
  expect((await standing()).get(mission.id)).toEqual(mission);
  await expect(asOperator((ctx) => undoMove(ctx, key))).rejects.toMatchObject({ code: 'nothing_to_undo' });
});

test('a mission is explained: why this person, and why not that one', async () => {
  const [mission] = [...(await standing()).values()].filter((m) => m.evaluatorId !== null);
  const key = { organisationId: mission?.organisationId ?? '', missionId: mission?.id ?? '' };
  const other = evaluators.find((person) => idOf(person) !== mission?.evaluatorId);
  const explained = await asOperator((ctx) => explainMission(ctx, key, other ? idOf(other) : null));
  expect(explained.why).toMatchObject({ evaluatorId: mission?.evaluatorId });
  expect(explained.whyNot?.reasons.length).toBeGreaterThan(0);
});

test('nobody refuses a mission of somebody else', async () => {
  const [mission] = [...(await standing()).values()].filter((m) => m.evaluatorId !== null);
  const stranger = evaluators.find((person) => idOf(person) !== mission?.evaluatorId) ?? operator;
  const key = { organisationId: mission?.organisationId ?? '', missionId: mission?.id ?? '' };
  await expect(app.runAs(stranger, (ctx) => refuseMission(ctx, key, { kind: 'other', note: '' }))).rejects.toMatchObject({ code: 'mission_unknown' });
});

test('what more people in a département would change is answered, moves nothing, and says whether it is computed', async () => {
  const before = await standing();
  const id = await asOperator((ctx) => startWhatIf(ctx, '2026', { departmentCode: '31', more: 5 }));
  await solve(id);
  const read = await asOperator((ctx) => readPlan(ctx, id));
  expect(read).toMatchObject({ found: 'what_if', departmentCode: '31', more: 5, answer: { method: 're_solved' } });
  expect(await standing()).toEqual(before);
  await expect(asOperator((ctx) => acceptReplan(ctx, id))).rejects.toMatchObject({ code: 'plan_not_proposed' });
});
