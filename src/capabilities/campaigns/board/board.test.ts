import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aField, idOf } from '#tests/harness/builders.ts';
import { boardCards, boardCounts, carriersIn, countsByDepartment, preflight } from '../index.planning.server.ts';

const app = await testApp();
const field = await aField(app, 3);
const operator = await app.person('operator');
const ask = <T>(work: Parameters<typeof app.runAs<T>>[1]) => app.runAs(operator, work);
const editionId = '2026';

test('the board counts every mission in its state and shows the first of each', async () => {
  const counts = await ask((ctx) => boardCounts(ctx.db, { editionId }));
  expect(counts.get('planned')).toBe(field.missions.length);
  const cards = await ask((ctx) => boardCards(ctx.db, { editionId }, 5));
  expect(cards).toHaveLength(5);
  expect(cards.map(({ from }) => from)).toEqual(cards.map(({ from }) => from).toSorted());
});

test('filters narrow the board by site, channel, person, week, département and lateness', async () => {
  const { mission, evaluator } = field.freshMission();
  const count = async (filter: object) => [...(await ask((ctx) => boardCounts(ctx.db, { editionId, ...filter }))).values()].reduce((a, b) => a + b, 0);
  const carried = field.missions.filter((m) => m.evaluatorId === idOf(evaluator)).length;
  expect(await count({ evaluatorId: idOf(evaluator) })).toBe(carried);
  expect(await count({ place: 'Commune 1' })).toBe(14);
  expect(await count({ place: '%' })).toBe(0);
  expect(await count({ channel: mission.channel })).toBe(field.missions.filter((m) => m.channel === mission.channel).length);
  expect(await count({ departmentCode: '31' })).toBe(field.missions.length);
  expect(await count({ week: { from: mission.window_from, to: mission.window_from } })).toBe(field.missions.filter((m) => m.window_from <= mission.window_from && m.window_to >= mission.window_from).length);
  expect(await count({ lateBefore: '2026-03-01' })).toBe(0);
  expect(await count({ lateBefore: '2026-12-01' })).toBe(field.missions.length);
});

test('the map counts by département what is done, late and with nobody', async () => {
  const alone = field.missions.filter(({ evaluatorId }) => evaluatorId === null).length;
  expect(await ask((ctx) => countsByDepartment(ctx.db, { editionId }, '2026-12-01'))).toEqual([{ code: '31', total: field.missions.length, done: 0, late: field.missions.length, alone }]);
  expect((await ask((ctx) => carriersIn(ctx.db, editionId))).length).toBe(new Set(field.missions.flatMap((m) => m.evaluatorId ?? [])).size);
});

test('an audited body sees nothing of the board, nor of proposals', async () => {
  const referent = await app.person('referent', field.missions[0]?.organisation_id);
  expect(await app.runAs(referent, (ctx) => boardCards(ctx.db, { editionId }, 5))).toEqual([]);
  expect(await app.runAs(referent, (ctx) => ctx.db.selectFrom('plan_run').select('id').execute())).toEqual([]);
});

test('before planning, one sees which bodies told nobody and who may not be sent yet', async () => {
  const found = await ask((ctx) => preflight(ctx, editionId));
  // Every site has its missions: nothing is left to check but people.
  expect(found).toMatchObject({ sites: 0, withoutNotice: [], lacking: [], evaluators: 8, notReady: [] });
});
