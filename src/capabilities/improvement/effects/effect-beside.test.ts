import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import { effectText } from '../plan/plan-view.ts';
import type { PlanAction } from '../plan/plan.ts';
import { effectBeside } from './effect-beside.ts';
import { mainCriterion } from './main-criterion.ts';

const edition = testEdition();
const recommendationId = edition.grid.items.find(({ channel }) => channel === 'phone')?.recommendation ?? '';
const criterion = mainCriterion(edition, recommendationId) ?? '';
const action: PlanAction = {
  id: 'a', organisationId: 'o', editionId: edition.id, origin: 'recommendation', recommendationId, commitmentId: null, title: 'Agir', detail: '', effort: 'low',
  ownerName: '', ownerEmail: null, dueOn: null, state: 'done', version: 1, completedOn: '2026-10-01',
};
const move = { beforeEdition: edition.id, word: 'no_measurable_change' as const, tested: { low: -4.2, high: 6.1 } };
const next = (moves: Record<string, typeof move>) => ({ editionId: '2027', moves: new Map(Object.entries(moves)) });

test('the next edition stands beside the action in its three words, with the interval and no cause', () => {
  const effect = effectBeside(action, edition, next({ [`criteria/${criterion}`]: move }));
  expect(effect).toEqual({ criterion, nextEdition: '2027', word: 'no_measurable_change', difference: { low: -4.2, high: 6.1 } });
  const said = effect && effectText(effect, edition, 'fr');
  expect(said).toContain('pas de changement mesurable (entre -4,2 et 6,1 points)'.replace('-', said?.includes('−') ? '−' : '-'));
});

test('nothing stands beside an action of one’s own, nor beside one that answers to another edition', () => {
  expect(effectBeside({ ...action, recommendationId: null }, edition, next({ [`criteria/${criterion}`]: move }))).toBeNull();
  expect(effectBeside(action, edition, next({ [`criteria/${criterion}`]: { ...move, beforeEdition: '2024' } }))).toBeNull();
  expect(effectBeside(action, edition, next({}))).toBeNull();
});
