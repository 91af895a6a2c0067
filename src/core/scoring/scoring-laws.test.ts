import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, nth } from '../shared/vector.ts';
import { auditCells, readAuditCells, storedAuditCells } from './audit-cells.ts';
import { commonChannels, determinants, steps } from './dimensions.ts';
import type { Channel } from './dimensions.ts';
import { explain, explainedSite } from './explain.ts';
import type { Part } from './explain.ts';
import { compilePlan } from './plan.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';
import type { AuditInput, Figure, PlanSource, ScorableItem, SiteScore } from './types.ts';

type Sample = { readonly from: PlanSource; readonly audits: readonly AuditInput[] };

const criteria = determinants.flatMap((determinant, d) =>
  [0, 1].map((k) => ({ id: `c${2 * d + k}`, weight: 1 + ((d + k) % 4), determinant })),
);

const anItem = fc.record({
  channel: fc.constantFrom(...commonChannels),
  step: fc.constantFrom(...steps),
  criterion: fc.constantFrom(...criteria.map(({ id }) => id)),
  weight: fc.constantFrom(1, 2, 3),
  notReached: fc.constantFrom('zero' as const, 'na' as const),
});

const anAnswer = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('yes' as const, 'no' as const) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 2, arbitrary: fc.constantFrom(null, '?' as const, 'x' as const) },
);

/** A grid of up to 30 items and up to 12 audits of its channels. */
const aSample: fc.Arbitrary<Sample> = fc.array(anItem, { minLength: 1, maxLength: 30 }).chain((drawn) => {
  const items = drawn.map((change, i) => item(`i${i}`, { ...change, indicator: `${change.channel}/${change.step}/${change.criterion}-${i % 3}` }));
  const used = [...new Set(items.map(({ channel }) => channel))].sort();
  const oneAudit = fc.constantFrom(...used).chain((channel) => {
    const mine = items.filter((candidate) => candidate.channel === channel);
    return fc
      .tuple(...mine.map(() => anAnswer))
      .map((answers) => audit(channel, Object.fromEntries(mine.map(({ id }, i) => [id, answers[i] ?? null]))));
  });
  return fc.record({ from: fc.constant(sourceOf(items)), audits: fc.array(oneAudit, { minLength: 1, maxLength: 12 }) });
});

function sourceOf(items: readonly ScorableItem[]): PlanSource {
  const used = [...new Set(items.map(({ channel }) => channel))];
  const shares = used.map((_, i) => (i === 0 ? 100 - 10 * (used.length - 1) : 10));
  return source(items, Object.fromEntries(used.map((channel, i) => [channel, shares[i] ?? 0])), criteria);
}

function score({ from, audits }: Sample): SiteScore {
  const plan = compilePlan(from);
  return scoreSite(plan, audits.map((one) => auditCells(plan, one)));
}

const views = (site: SiteScore): [string, Figure][] => [
  ['global', site.global],
  ...[site.channels, site.steps, site.determinants, site.criteria, site.cells].flatMap((figures, i) =>
    Object.entries(figures).map(([key, figure]): [string, Figure] => [`${i}/${key}`, figure]),
  ),
];

const law = (title: string, sample: (sample: Sample) => void): void => {
  test(title, () => fc.assert(fc.property(aSample, sample), { numRuns: 150 }));
};

/** Equal but for the rounding noise of sums taken in another order. */
function expectSame(a: SiteScore, b: SiteScore): void {
  const others = new Map(views(b));
  for (const [name, figure] of views(a)) {
    const other = others.get(name);
    expect(other?.kind, name).toBe(figure.kind);
    if (figure.kind !== 'value' || other?.kind !== 'value') continue;
    expect(other.value.value).toBeCloseTo(figure.value.value, 9);
    expect(other.value.standardError).toBeCloseTo(figure.value.standardError, 6);
    expect(other.value.low).toBeCloseTo(figure.value.low, 6);
    expect(other.value).toMatchObject({ audits: figure.value.audits, answers: figure.value.answers });
  }
}

law('every figure and its interval stay between 0 and 100, and the interval holds the figure', (sample) => {
  for (const [, figure] of views(score(sample))) {
    if (figure.kind !== 'value') continue;
    const { value, low, high, standardError } = figure.value;
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(100);
    expect(value).toBeGreaterThanOrEqual(low - 1e-9);
    expect(value).toBeLessThanOrEqual(high + 1e-9);
    expect(standardError).toBeGreaterThan(0);
  }
});

law('each way of cutting the score adds up to the same global score', (sample) => {
  const site = score(sample);
  if (site.global.kind !== 'value') return;
  for (const partition of [site.channels, site.steps, site.determinants, site.criteria, site.cells]) {
    let sum = 0;
    let weights = 0;
    for (const figure of Object.values(partition)) {
      if (figure.kind !== 'value') continue;
      sum += figure.value.weight * figure.value.value;
      weights += figure.value.weight;
    }
    expect(weights).toBeCloseTo(1, 12);
    expect(sum).toBeCloseTo(site.global.value.value, 9);
  }
});

law('turning one no into a yes lowers no figure', (sample) => {
  const before = new Map(views(score(sample)));
  const place = sample.audits.findIndex(({ answers }) => answers.some(({ value }) => value === 'no'));
  if (place < 0) return;
  const better = sample.audits.map((one, i) => (i === place ? { ...one, answers: turnFirstNo(one.answers) } : one));
  for (const [name, figure] of views(score({ ...sample, audits: better }))) {
    const old = before.get(name);
    if (figure.kind !== 'value' || old?.kind !== 'value') continue;
    expect(figure.value.value).toBeGreaterThanOrEqual(old.value.value - 1e-9);
  }
});

function turnFirstNo(answers: AuditInput['answers']): AuditInput['answers'] {
  const first = answers.findIndex(({ value }) => value === 'no');
  return answers.map((answer, i) => (i === first ? { ...answer, value: 'yes' } : answer));
}

law('an item of a known indicator that applies to nobody changes nothing', (sample) => {
  const first = nth(sample.from.items, 0);
  const added = { ...first, id: 'added', weight: 3 };
  const audits = sample.audits.map((one) =>
    one.channel === added.channel
      ? { ...one, answers: [...one.answers, { itemId: 'added', value: null, empty: 'not_applicable' as const }] }
      : one,
  );
  expectSame(score({ from: { ...sample.from, items: [...sample.from.items, added] }, audits }), score(sample));
});

law('the order of audits, of items and of answers does not matter', (sample) => {
  const audits = sample.audits.map((one) => ({ ...one, answers: one.answers.toReversed() })).toReversed();
  expectSame(score({ from: { ...sample.from, items: sample.from.items.toReversed() }, audits }), score(sample));
});

law('doing every audit twice leaves the scores and about halves the variance', (sample) => {
  const twice = [...sample.audits, ...sample.audits];
  const once = score({ ...sample, audits: twice });
  const doubled = score({ ...sample, audits: [...twice, ...twice] });
  const others = new Map(views(doubled));
  for (const [name, figure] of views(once)) {
    const other = others.get(name);
    if (figure.kind !== 'value' || other?.kind !== 'value') continue;
    expect(other.value.value).toBeCloseTo(figure.value.value, 9);
    if (figure.value.interval !== 'logit_t') continue;
    const ratio = (other.value.standardError / figure.value.standardError) ** 2;
    expect(ratio).toBeGreaterThan(1 / 3 - 1e-6);
    expect(ratio).toBeLessThan(1 / 2 + 1e-6);
  }
});

law('the stored sums of an audit give back the same score', (sample) => {
  const plan = compilePlan(sample.from);
  const cells = sample.audits.map((one) => auditCells(plan, one));
  const stored = cells.map((one) => JSON.parse(JSON.stringify(storedAuditCells(plan, one))));
  expect(scoreSite(plan, stored.map((one) => readAuditCells(plan, one)))).toEqual(scoreSite(plan, cells));
});

test('merging the items of two grids in one cell gives the mean of their scores, weighted by their answers', () => {
  fc.assert(
    fc.property(fc.array(anAnswer, { minLength: 2, maxLength: 12 }), fc.nat(10), (answers, cut) => {
      const items = answers.map((_, i) => item(`i${i}`, { weight: 1 + (i % 3) }));
      const given = Object.fromEntries(answers.map((answer, i) => [`i${i}`, answer]));
      const cellsOf = (mine: readonly ScorableItem[]): { n: number; d: number } => {
        const plan = compilePlan(source(mine));
        const sums = auditCells(plan, audit('phone', Object.fromEntries(mine.map(({ id }) => [id, given[id] ?? null]))));
        return { n: at(sums.n, 0), d: at(sums.d, 0) };
      };
      const place = 1 + (cut % (items.length - 1));
      const left = cellsOf(items.slice(0, place));
      const right = cellsOf(items.slice(place));
      const all = cellsOf(items);
      expect(left.n + right.n).toBeCloseTo(all.n, 9);
      expect(left.d + right.d).toBe(all.d);
    }),
  );
});

test('merging two grids of disjoint criteria gives the mean of their scores, weighted by their criteria', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
      const items = [item('a', { criterion: 'c0' }), item('b', { criterion: 'c1' })];
      const one = score({ from: source(items, { phone: 100 }, criteria), audits: [audit('phone', { a, b })] });
      const [wa, wb] = [nth(criteria, 0).weight, nth(criteria, 1).weight];
      const expected = (wa * a + wb * b) / (wa + wb);
      expect(one.global.kind === 'value' ? one.global.value.value : NaN).toBeCloseTo(expected, 9);
    }),
  );
});

law('a figure opens into parts that add up to it, down to the last answer', (sample) => {
  const site = score(sample);
  const named = sample.audits.map((one, i) => ({ ...one, id: `audit-${i}` }));
  const through = ['channels', 'criteria'] as const;
  const global = explain(explainedSite(compilePlan(sample.from), named), { view: 'global', key: 'global', through });
  expect(global.kind).toBe(site.global.kind);
  if (global.kind !== 'value' || site.global.kind !== 'value') return;
  expect(global.value.value).toBeCloseTo(site.global.value.value, 9);
  everyPart(global.value, (part) => {
    if (part.parts.length === 0) return;
    expect(part.parts.reduce((sum, inner) => sum + inner.weight, 0)).toBeCloseTo(1, 9);
    expect(part.parts.reduce((sum, inner) => sum + inner.weight * inner.value, 0)).toBeCloseTo(part.value, 9);
  });
});

function everyPart(part: Part, check: (part: Part) => void): void {
  check(part);
  for (const inner of part.parts) everyPart(inner, check);
}

test('the counts of audits are those of the channels', () => {
  fc.assert(
    fc.property(aSample, (sample) => {
      const counts: Record<Channel, number> = score(sample).audits;
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(sample.audits.length);
    }),
  );
});
