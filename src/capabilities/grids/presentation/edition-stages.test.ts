import { expect, test } from 'vitest';
import { loadEdition } from '../load-edition.server.ts';
import { editionStages } from './edition-stages.ts';

const stages = (id: string, today: string) => editionStages(loadEdition(id), today);

test('stages come in the order of their dates, each done, current or to come', () => {
  expect(stages('2026', '2026-05-29').map(({ id, state }) => [id, state])).toEqual([
    ['sign_up', 'done'], ['fieldwork', 'current'], ['cut_off', 'todo'], ['published', 'todo'], ['dispute', 'todo'],
  ]);
});

test('an early wave may run while sign-up is still open; waves are named where there are several', () => {
  const early = stages('2027', '2026-12-01');
  expect(early.filter(({ state }) => state === 'current').map(({ id }) => id)).toEqual(['sign_up', 'fieldwork']);
  expect(early.flatMap(({ wave }) => (wave ? [wave.en] : []))).toEqual(['Early wave', 'Main wave']);
  expect(stages('2026', '2026-01-01').every(({ wave }) => wave === null)).toBe(true);
});

test('the dispute lasts as many days as the edition says, over the end of a month', () => {
  expect(stages('2026', '2026-01-01').at(-1)).toMatchObject({ from: '2026-09-15', to: '2026-09-30' });
});
