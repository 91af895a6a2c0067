import { expect, test } from 'vitest';
import { urgencyOf, type MissionState } from './mission.ts';

const onWednesday = (state: MissionState, from: string, to = from) =>
  urgencyOf({ state, window_from: from, window_to: to }, '2026-04-15', '2026-04-19');

test('a mission is late once its window is past, of this week until Sunday, later after that', () => {
  expect(onWednesday('planned', '2026-04-14')).toBe('overdue');
  expect(onWednesday('planned', '2026-04-13', '2026-04-17')).toBe('this_week');
  expect(onWednesday('planned', '2026-04-15')).toBe('this_week');
  expect(onWednesday('planned', '2026-04-19')).toBe('this_week');
  expect(onWednesday('planned', '2026-04-20')).toBe('later');
});

test('what came back for correction comes first whatever its window, what was sent is done', () => {
  expect(onWednesday('returned', '2026-06-01')).toBe('returned');
  for (const state of ['submitted', 'validated', 'rejected', 'cancelled'] as const) expect(onWednesday(state, '2026-04-15')).toBe('done');
});
