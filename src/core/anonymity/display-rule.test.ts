import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsToShow, groupsShownEarly, releaseGroups, turnoutShown } from './display-rule.ts';
import { differencing, type AnswerCell } from './differencing.ts';

/** A cell of people named by number, each with an answer. */
function cell(id: string, people: readonly (readonly [number, string])[]): AnswerCell {
  const counts: Record<string, number> = {};
  for (const [, answer] of people) counts[answer] = (counts[answer] ?? 0) + 1;
  return { id, members: new Set(people.map(([number]) => String(number))), counts };
}

const people = (from: number, answers: readonly string[]): (readonly [number, string])[] => answers.map((answer, i) => [from + i, answer] as const);
const ids = (cells: readonly AnswerCell[]): string[] => cells.map(({ id }) => id);

// Machanavajjhala, Kifer, Gehrke, Venkitasubramaniam (2007) l-diversity, table 2: twelve patients, four in each block.
const blocks = [['heart', 'heart', 'viral', 'viral'], ['cancer', 'heart', 'viral', 'viral'], ['cancer', 'cancer', 'cancer', 'cancer']].map((answers, i) => people(4 * i, answers));

test('the block of patients who all have cancer is not shown although it holds enough of them: the homogeneity attack of Machanavajjhala and others', () => {
  const [first = [], second = [], third = []] = blocks;
  expect(ids(cellsToShow([cell('all', blocks.flat()), cell('third', third), cell('first', first)], [], 4))).toEqual(['all', 'first']);
  // The two first blocks together leave the third: shown beside the whole, they would say as much.
  expect(ids(cellsToShow([cell('all', blocks.flat()), cell('first and second', [...first, ...second])], [], 4))).toEqual(['all']);
  expect(differencing([cell('all', blocks.flat()), cell('first', first), cell('second', second)], 4)).toEqual([{ cells: ['second', 'first', 'all'], how: 'alike', people: 4 }]);
});

test('a tracker is found: a group less those of it who have what one person alone has (Denning, Denning, Schwartz 1979)', () => {
  const staff = people(0, ['yes', 'no', 'yes', 'no', 'yes', 'no', 'no']);
  expect(differencing([cell('service', staff), cell('service, not the manager', staff.slice(1))], 5)).toEqual([{ cells: ['service, not the manager', 'service'], how: 'few', people: 1 }]);
  expect(ids(cellsToShow([cell('service', staff), cell('service, not the manager', staff.slice(1))]))).toEqual(['service']);
});

test('a part is shown when it holds five and leaves five', () => {
  const answers = ['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no'];
  const all = people(0, answers);
  expect(ids(cellsToShow([cell('all', all), cell('five', all.slice(0, 5))]))).toEqual(['all', 'five']);
  expect(ids(cellsToShow([cell('all', all), cell('six', all.slice(0, 6))]))).toEqual(['all']);
  expect(ids(cellsToShow([cell('all', all), cell('four', all.slice(0, 4))]))).toEqual(['all']);
  expect(ids(cellsToShow([cell('all', all.slice(0, 4))]))).toEqual([]);
});

test('what was shown before counts: four that came since are not shown, five are, but not when they all say the same', () => {
  const all = people(0, ['yes', 'no', 'yes', 'no', 'yes', 'yes', 'yes', 'yes', 'yes', 'no']);
  const before = [cell('before', all.slice(0, 5))];
  expect(ids(cellsToShow([cell('all', all.slice(0, 9))], before))).toEqual([]);
  expect(ids(cellsToShow([cell('all', all)], before))).toEqual(['all']);
  const alike = people(0, ['yes', 'no', 'yes', 'no', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']);
  expect(ids(cellsToShow([cell('all', alike)], [cell('before', alike.slice(0, 5))]))).toEqual([]);
});

test('whatever the hierarchy and the releases, nothing shown says anything of fewer than five or of people all alike', () => {
  const answer = fc.constantFrom('yes', 'no', 'maybe');
  fc.assert(fc.property(fc.array(fc.tuple(answer, fc.nat(3), fc.nat(1)), { minLength: 5, maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 3 }), (given, stops) => {
    const all = given.map(([said], i) => [i, said] as const);
    const part = (unit: number): (readonly [number, string])[] => all.filter((_, i) => given[i]?.[1] === unit);
    const below = (unit: number): (readonly [number, string])[] => part(unit).filter(([i]) => given[i]?.[2] === 0);
    const shown: AnswerCell[] = [];
    for (const stop of stops.toSorted((a, b) => a - b)) shown.push(...cellsToShow([cell(`until ${stop}`, all.slice(0, stop))], shown));
    shown.push(...cellsToShow([cell('all', all), ...[0, 1, 2, 3].flatMap((unit) => [cell(`unit ${unit}`, part(unit)), cell(`below ${unit}`, below(unit))])], shown));
    expect(differencing(shown, 5)).toEqual([]);
  }), { numRuns: 200 });
});

test('turnout goes in steps of five, and says of no group that nobody or everybody took part', () => {
  const shown = (eligible: number, took: number) => turnoutShown({ eligible, took })?.atLeast ?? null;
  expect([shown(9, 9), shown(10, 0), shown(10, 4), shown(10, 5), shown(10, 10), shown(43, 42), shown(43, 37)]).toEqual([null, 0, 0, 5, 5, 35, 35]);
});

test('comments leave in groups of five or more, each once, and four do not leave at all', () => {
  expect(releaseGroups([1, 2, 3, 4])).toEqual([]);
  expect(releaseGroups([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4, 5]]);
  expect(releaseGroups(Array.from({ length: 14 }, (_, i) => i)).map(({ length }) => length)).toEqual([5, 9]);
});

test('before the end so many groups are shown that the rest can still be shown', () => {
  expect([[], [7], [7, 5], [5, 5, 2], [5, 2, 3]].map((sizes) => groupsShownEarly(sizes))).toEqual([0, 0, 1, 1, 1]);
});
