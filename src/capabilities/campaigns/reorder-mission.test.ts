import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aField, idOf } from '#tests/harness/builders.ts';
import { reorderMission } from './index.server.ts';
import { windowLeft } from './reorder-mission.server.ts';

const app = await testApp({ clock: fixedClock('2026-04-20T12:00:00Z') });
const field = await aField(app);

test('a rejected mission is planned anew once, for somebody who never met the body', async () => {
  const { mission } = field.freshMission('phone');
  const key = { organisationId: mission.organisation_id, missionId: mission.id };
  await expect(app.system((ctx) => reorderMission(ctx, key))).rejects.toMatchObject({ code: 'mission_not_rejected' });
  await app.system((ctx) => ctx.db.updateTable('mission').set({ state: 'rejected' }).where('id', '=', mission.id).execute());
  // With eight people on fourteen missions a body, everybody has met every body: the operator is to find somebody.
  const first = await app.system((ctx) => reorderMission(ctx, key));
  expect(await app.system((ctx) => reorderMission(ctx, key))).toEqual(first);
  const [again] = await app.system((ctx) => ctx.db.selectFrom('mission').selectAll().where('replaces', '=', mission.id).execute());
  expect(again).toMatchObject({ channel: 'phone', scenario_id: mission.scenario_id, persona: mission.persona, state: 'planned', site_id: mission.site_id });
  expect(again && again.window_from >= '2026-04-23').toBe(true);
  const met = new Set(field.missions.filter((m) => m.organisation_id === mission.organisation_id).map(({ evaluatorId }) => evaluatorId));
  const free = field.evaluators.filter((person) => !met.has(idOf(person)));
  expect(first.carrierId === null ? free : free.filter((person) => idOf(person) === first.carrierId)).toHaveLength(first.carrierId === null ? 0 : 1);
});

test('the new window lies in what is left of the wave', () => {
  const day = { from: '2026-04-10', to: '2026-04-10' };
  expect(windowLeft(day, '2026-04-23', '2026-05-29')).toEqual({ from: '2026-04-23', to: '2026-04-23' });
  expect(windowLeft({ from: '2026-05-11', to: '2026-05-15' }, '2026-05-27', '2026-05-29')).toEqual({ from: '2026-05-27', to: '2026-05-29' });
  expect(windowLeft({ from: '2026-05-11', to: '2026-05-15' }, '2026-05-03', '2026-05-29')).toEqual({ from: '2026-05-11', to: '2026-05-15' });
  expect(windowLeft(day, '2026-06-20', '2026-05-29')).toEqual({ from: '2026-06-20', to: '2026-06-20' });
});
