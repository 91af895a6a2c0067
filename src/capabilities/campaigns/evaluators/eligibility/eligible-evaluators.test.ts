import { expect, test } from 'vitest';
import type { Channel } from '#core/scoring/dimensions.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, anEvaluator, editionId, idOf, testWindow, trained } from '#tests/harness/builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { isProblem } from '#platform/http/problem.ts';
import { missionsOfCampaign, planCampaign } from '../../index.server.ts';
import { certifyPeople } from '../training/certify.server.ts';
import { addAbsence, setHalfDays } from '../availability/set-availability.server.ts';
import { declareTie, endTie } from '../ties/declare-tie.server.ts';
import { tiesOf } from '../ties/ties.queries.server.ts';
import { eligibleEvaluators, requireMayCarry } from './eligible-evaluators.server.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-03-20T09:00:00Z')) });
const { runAs, system } = parvis;
const [body = '', other = ''] = await system((ctx) => aPanel(ctx, [{ name: 'Auzeville' }, { name: 'Balma' }]));
const ready = await anEvaluator(parvis);
const fresh = await anEvaluator(parvis, { trained: false });
const eligible = (edition = editionId) => system((ctx) => eligibleEvaluators(ctx, edition));
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));
const carry = (who: typeof ready, organisationId: string, channel: Channel = 'phone') => code(system((ctx) => requireMayCarry(ctx, { personId: idOf(who), editionId, organisationId, channel })));

test('only who has passed the training and signed is eligible, in that edition alone', async () => {
  expect((await eligible()).map(({ id }) => id)).toEqual([idOf(ready)]);
  expect(await eligible('2027')).toEqual([]);
  expect([await carry(ready, body), await carry(fresh, body)]).toEqual(['done', 'evaluator_not_ready']);
});

test('nobody untrained gets a mission', async () => {
  const missions = await system(async (ctx) => {
    const { campaignId } = await planCampaign(ctx, { editionId, label: 'Gate', window: testWindow, seed: 'gate', organisationIds: [other] });
    return missionsOfCampaign(ctx.db, campaignId);
  });
  expect(new Set(missions.map(({ evaluatorId }) => evaluatorId))).toEqual(new Set([idOf(ready), null]));
});

test('a tie counts from the moment it is declared until it is over', async () => {
  await runAs(ready, (ctx) => declareTie(ctx, { organisation: body, kind: 'employer', note: '' }));
  expect((await eligible())[0]).toMatchObject({ employers: [body], conflicts: [], kin: [] });
  expect(await carry(ready, body)).toBe('evaluator_tied');
  const [tie] = await runAs(ready, (ctx) => tiesOf(ctx.db, idOf(ready)));
  await runAs(ready, (ctx) => endTie(ctx, tie?.id ?? ''));
  expect((await eligible())[0]).toMatchObject({ employers: [] });
  expect(await carry(ready, body)).toBe('done');
});

test('declaring a tie tells how many missions stand there, and the journal names no body', async () => {
  expect(await runAs(ready, (ctx) => declareTie(ctx, { organisation: other, kind: 'kin', note: 'Une sœur.' }))).toBeGreaterThan(0);
  const events = await system((ctx) => ctx.db.selectFrom('event').select(['organisation_id', 'payload']).where('name', '=', 'evaluator.tie_declared').execute());
  expect(events.every((event) => event.organisation_id === null && !JSON.stringify(event.payload).includes(other))).toBe(true);
});

test('free half-days and absences reach planning; all half-days are no restriction', async () => {
  await runAs(ready, (ctx) => setHalfDays(ctx, { half: ['1-morning', '6-afternoon'] }));
  await runAs(ready, (ctx) => addAbsence(ctx, { from: '2026-04-06', to: '2026-04-10' }));
  expect((await eligible())[0]).toMatchObject({ freeHalfDays: { 1: ['morning'], 6: ['afternoon'] }, unavailable: [{ from: '2026-04-06', to: '2026-04-10' }] });
  expect(await code(runAs(ready, (ctx) => addAbsence(ctx, { from: '2026-04-10', to: '2026-04-06' })))).toBe('form_incomplete');
  expect(await code(runAs(ready, (ctx) => setHalfDays(ctx, { half: [] })))).toBe('form_incomplete');
});

test('who was trained for one edition is trained again for the next', async () => {
  await trained(parvis, [ready], '2027');
  expect((await eligible('2027')).map(({ id }) => id)).toEqual([idOf(ready)]);
});

test('who has passed the test of some channels gets their missions only, from the planner and by hand', async () => {
  const caller = await anEvaluator(parvis, { trained: false });
  await system((ctx) => certifyPeople(ctx, { editionId: '2027', people: [{ id: idOf(caller), name: 'Une citoyenne' }], channels: ['phone', 'letter'] }));
  expect((await eligible('2027')).find(({ id }) => id === idOf(caller))?.channels).toEqual(['phone', 'letter']);
  const carryNext = (channel: Channel) => code(system((ctx) => requireMayCarry(ctx, { personId: idOf(caller), editionId: '2027', organisationId: other, channel })));
  expect([await carryNext('letter'), await carryNext('counter')]).toEqual(['done', 'evaluator_not_qualified']);
});
