import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawTurn } from './rotation.ts';

const questions = (criteria: readonly string[], each: number) => criteria.flatMap((criterion) => Array.from({ length: each }, (_, i) => ({ criterion, name: `${criterion} ${i}` })));

test('a turn asks of different criteria, and all of them come round before one comes again', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (many, count, each) => {
    const criteria = Array.from({ length: many }, (_, i) => `c${i}`);
    const turns = Math.ceil(many / Math.min(count, many));
    const drawn = Array.from({ length: turns }, (_, turn) => drawTurn(questions(criteria, each), { criteria, count, turn }));
    for (const one of drawn) expect(new Set(one.map(({ criterion }) => criterion)).size).toBe(Math.min(count, many));
    const inOrder = drawn.flat().map(({ criterion }) => criterion);
    expect(new Set(inOrder.slice(0, many)).size).toBe(many);
  }));
});

test('a criterion that comes again asks its next question, and then its first one', () => {
  const criteria = ['a', 'b'];
  const names = [0, 1, 2, 3].flatMap((turn) => drawTurn(questions(criteria, 3), { criteria, count: 2, turn }).filter(({ criterion }) => criterion === 'a').map(({ name }) => name));
  expect(names).toEqual(['a 0', 'a 1', 'a 2', 'a 0']);
});

test('criteria without questions are passed over; without any nothing is drawn', () => {
  expect(drawTurn(questions(['a'], 1), { criteria: ['a', 'z'], count: 5, turn: 3 }).map(({ name }) => name)).toEqual(['a 0']);
  expect(drawTurn([], { criteria: ['a'], count: 5, turn: 0 })).toEqual([]);
});

test('neighbours in the usual order are not asked together', () => {
  const criteria = Array.from({ length: 20 }, (_, i) => `c${i}`);
  const places = drawTurn(questions(criteria, 1), { criteria, count: 5, turn: 0 }).map(({ criterion }) => criteria.indexOf(criterion)).toSorted((a, b) => a - b);
  for (const [i, place] of places.slice(1).entries()) expect(place - (places[i] ?? 0)).toBeGreaterThan(1);
});
