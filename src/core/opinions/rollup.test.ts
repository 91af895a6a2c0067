import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTallies, cleaned, emptyTally, marksAdded, momentsOf, rollupsOf, scoreOf } from './rollup.ts';
import type { Opinion, Tally } from './types.ts';

const opinions = fc.array(fc.record({
  question: fc.constantFrom('welcome', 'wait'), point: fc.constantFrom('p1', 'p2'), value: fc.integer({ min: 0, max: 3 }), minute: fc.integer({ min: 0, max: 4_000 }), marked: fc.boolean(),
}), { maxLength: 60 }).map((all) => all.map(({ question, point, value, minute, marked }, i): Opinion & { marked: boolean } => {
  const at = new Date(Date.UTC(2026, 10, 1) + minute * 60_000);
  return {
    organisationId: 'o', siteId: `s-${point}`, pointId: point, id: String(i), visit: String(i), source: 'kiosk', set: 'library:x@1', question, criterion: null, value, steps: 4, score: scoreOf(value, 4),
    reasons: value === 0 ? ['wait'] : [], ageBand: null, need: null, givenAt: at, day: at.toISOString().slice(0, 10), marked,
  };
}));

const reasoned: Opinion = { organisationId: 'o', siteId: 's', pointId: 'p', id: '1', visit: '1', source: 'kiosk', set: 'library:x@1', question: 'wait', criterion: null, value: 0, steps: 4, score: 0, reasons: [], ageBand: null, need: null, givenAt: new Date(0), day: '1970-01-01' };
const isMarked = (opinion: Opinion) => (opinion as Opinion & { marked: boolean }).marked; // made above
const rulesOf = (opinion: Opinion) => (isMarked(opinion) ? ['rate'] : []);
const total = (cells: readonly { all: Tally; marked: Tally }[], part: 'all' | 'marked') => cells.map((cell) => cell[part]).reduce(addTallies, emptyTally(4));

test('the three grains count every opinion once, and agree with each other, marked and all', () => {
  fc.assert(fc.property(opinions, (given) => {
    const { hours, days, organisationDays } = rollupsOf(given, rulesOf);
    const sum = given.reduce((tally, { score }) => ({ n: tally.n + 1, total: tally.total + score, squares: tally.squares + score * score }), { n: 0, total: 0, squares: 0 });
    for (const cells of [hours, days, organisationDays]) {
      expect(total(cells, 'all')).toMatchObject(sum);
      expect(total(cells, 'marked').n).toBe(given.filter(isMarked).length);
      expect(total(cells, 'all').histogram).toEqual([0, 1, 2, 3].map((value) => given.filter((opinion) => opinion.value === value).length));
    }
  }));
});

test('opinions cut into groups anyhow add up to the same cells, and marks made later too', () => {
  fc.assert(fc.property(opinions, fc.nat(60), (given, cut) => {
    const key = (cell: object) => JSON.stringify(Object.entries(cell).filter(([name]) => name !== 'all' && name !== 'marked'));
    const summed = new Map<string, { all: Tally; marked: Tally }>();
    const later = marksAdded(given.filter(isMarked), () => ['rate']);
    for (const { days } of [rollupsOf(given.slice(0, cut)), rollupsOf(given.slice(cut)), later]) {
      for (const cell of days) {
        const before = summed.get(key(cell)) ?? { all: emptyTally(4), marked: emptyTally(4) };
        summed.set(key(cell), { all: addTallies(before.all, cell.all), marked: addTallies(before.marked, cell.marked) });
      }
    }
    expect(summed).toEqual(new Map(rollupsOf(given, rulesOf).days.map((cell) => [key(cell), { all: cell.all, marked: cell.marked }])));
  }));
});

test('scores run from 0 at the worst step to 100 at the best; the cleaned part is all without the marked', () => {
  expect([0, 1, 2, 3].map((value) => scoreOf(value, 4))).toEqual([0, 33, 67, 100]);
  const all = { n: 3, total: 200, squares: 20_000, histogram: [1, 0, 2] };
  const marked = { n: 1, total: 0, squares: 0, histogram: [1, 0, 0] };
  expect(cleaned({ all, marked })).toEqual({ n: 2, total: 200, squares: 20_000, histogram: [0, 0, 2] });
  expect(momentsOf(cleaned({ all, marked }))).toEqual({ mean: 100, deviation: 0 });
  expect(momentsOf(emptyTally(3))).toBeNull();
});

test('reasons and marks are told beside the figures, and marks made later say the same as marks made at once', () => {
  fc.assert(fc.property(opinions, (given) => {
    const summed = new Map<string, { n: number; markedN: number }>();
    for (const { details } of [rollupsOf(given), marksAdded(given.filter(isMarked), rulesOf)]) {
      for (const { n, markedN, ...key } of details) {
        const before = summed.get(JSON.stringify(key)) ?? { n: 0, markedN: 0 };
        summed.set(JSON.stringify(key), { n: before.n + n, markedN: before.markedN + markedN });
      }
    }
    expect(summed).toEqual(new Map(rollupsOf(given, rulesOf).details.map(({ n, markedN, ...key }) => [JSON.stringify(key), { n, markedN }])));
  }));
  const first = { ...reasoned, reasons: ['wait', 'tone'] };
  expect(marksAdded([first], () => ['playing'], () => true)).toMatchObject({ hours: [], days: [], organisationDays: [], details: [{ kind: 'mark', name: 'playing', n: 1, markedN: 0 }] });
});
