import { expect, test } from 'vitest';
import { releaseEffects } from './release-effects.ts';

const bodies = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `body-${String(from + i)}`);
const panel = bodies(0, 40);
const step = (recommendationId: string, adopters: readonly string[], criterion = 'deadlines') =>
  ({ recommendationId, criterion, adopters, others: panel.filter((body) => !adopters.includes(body)) });
const told = (...steps: ReturnType<typeof step>[]) => releaseEffects(steps, '2027').map(({ recommendationId }) => recommendationId);

test('of two steps taken by nearly the same bodies one effect is told: both means would tell the change of the few', () => {
  expect(told(step('rec-a', bodies(0, 10)), step('rec-b', bodies(0, 12)))).toEqual(['rec-b']);
  expect(told(step('rec-a', bodies(0, 10)), step('rec-b', bodies(0, 16)))).toEqual(['rec-b', 'rec-a']);
});

test('effects read in different criteria tell nothing of each other', () => {
  expect(told(step('rec-a', bodies(0, 10)), step('rec-b', bodies(0, 12), 'courtesy'))).toEqual(['rec-b', 'rec-a']);
});

test('steps taken by the same bodies are told: there are no few', () => {
  expect(told(step('rec-a', bodies(0, 10)), step('rec-b', bodies(0, 10)))).toEqual(['rec-a', 'rec-b']);
});

test('an effect over too few bodies, or that leaves too few others, is not told', () => {
  expect(told(step('rec-a', bodies(0, 5)), step('rec-b', bodies(0, 36)))).toEqual([]);
});
