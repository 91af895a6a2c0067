import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditExposure, auditInsiders } from '#core/anonymity/feasibility-audit.ts';
import { auditRelease, meanAsSum, type PublishedSum, type ReleaseAudit } from '#core/anonymity/release-audit.ts';
import { highsFeasibility } from './highs-feasibility.server.ts';

const solver = await highsFeasibility();

function audited(sums: readonly PublishedSum[], scores: ReadonlyMap<string, number>): ReleaseAudit {
  const audit = auditRelease(sums, scores, solver);
  for (;;) {
    const step = audit.next();
    if (step.done) return step.value;
  }
}

test('one body for each atom finds the same as every body and every insider one by one', () => {
  const group = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 4, maxLength: 11 });
  const panel = fc.record({ scores: fc.array(fc.integer({ min: 60, max: 100 }), { minLength: 12, maxLength: 12 }), groups: fc.array(group, { minLength: 1, maxLength: 4 }) });
  fc.assert(fc.property(panel, ({ scores: list, groups }) => {
    const scores = new Map(list.map((score, i) => [`b${i}`, score]));
    const means = groups.map((own) => ({ members: own.map((i) => `b${i}`), mean: Math.round(own.reduce((sum, i) => sum + (list[i] ?? 0), 0) / own.length), unit: 1 }));
    const everybody = [...new Set(means.flatMap(({ members }) => members))];
    const together = [{ members: everybody, mean: 50, unit: 100 }, ...means]; // says nothing, but makes all of them each other's insiders
    const oneByOne = new Set([...auditExposure(means, solver), ...auditInsiders(together, scores, solver)].map(({ member }) => member));
    const { exposed } = audited(means.map(({ members, mean }, i) => meanAsSum(String(i), members, mean)), scores);
    expect([...exposed].toSorted()).toEqual([...oneByOne].toSorted());
  }), { numRuns: 60 });
});

test('a published difference of two weighted means counts as what it is', () => {
  const scores = new Map([['a', 100], ['b', 100], ['c', 0], ['d', 0]]);
  const difference = { id: 'difference', members: [...scores.keys()], weights: [0.5, 0.5, -0.5, -0.5], low: 99.5, high: 100.5 };
  expect(audited([difference], scores)).toEqual({ bodies: 4, exposed: ['a', 'b', 'c', 'd'], narrowest: expect.closeTo(1, 6) });
  expect(audited([{ ...difference, low: -0.5, high: 0.5 }], scores).exposed).toEqual([]);
});
