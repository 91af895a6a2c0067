import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sumOf } from '#core/shared/vector.ts';
import { attacks, stuffedPresses } from './attackers.ts';
import { measureSet, publishedSeeds, stuffingTables, totals } from './stuffing-tables.ts';

const set = measureSet();
const runsOf = (name: string) => set.attacks.flat().filter((measured) => measured.name === name);

test('recall and precision are those that docs/method.md publishes', () => {
  expect(readFileSync('docs/method.md', 'utf8')).toContain(stuffingTables(set));
});

test('at least 95 % of stuffed opinions are marked, at most 0.5 % of those of honest people at an honest point', () => {
  const stuffed = totals(set.attacks);
  expect(stuffed.caught / stuffed.stuffed).toBeGreaterThanOrEqual(0.95);
  const honest = totals([...set.honest, ...set.events.slice(0, 2)]);
  expect(honest.honestMarked / honest.honest).toBeLessThanOrEqual(0.005);
});

test('the attacks that were asked for are found each by itself, all but those that docs/method.md says are missed', () => {
  const missed = /slow stuffing|busy desk/;
  for (const { name } of attacks.filter((attack) => !missed.test(attack.name))) {
    const runs = runsOf(name);
    expect(sumOf(runs, (m) => m.caught) / sumOf(runs, (m) => m.stuffed), name).toBeGreaterThan(0.8);
  }
});

test('10,000 presses by one attacker move a cleaned figure by less than half a point', () => {
  const runs = set.attacks.flat().filter(({ stuffed }) => stuffed === 10_000);
  expect(runs).toHaveLength(3 * publishedSeeds.length);
  for (const { name, raw, cleaned, truth } of runs) {
    expect(Math.abs(raw - truth), name).toBeGreaterThan(10);
    expect(Math.abs(cleaned - truth), name).toBeLessThan(0.5);
  }
});

test('five hundred honest people behind one address all count', () => {
  for (const { name, honest, honestMarked } of set.events.slice(0, 2).flat()) expect({ name, honest, honestMarked }).toEqual({ name, honest: 500, honestMarked: 0 });
});

test('the same seed gives the same attack, another one another', () => {
  for (const attack of attacks.slice(2, 4)) {
    expect(stuffedPresses(attack, 'a')).toEqual(stuffedPresses(attack, 'a'));
    expect(stuffedPresses(attack, 'a')).not.toEqual(stuffedPresses(attack, 'b'));
  }
});
