import { hasValue, notEnoughData, value } from '../../shared/outcome.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { RandomStream } from '../../shared/random.ts';
import { at, nth } from '../../shared/vector.ts';
import { bcaInterval } from '../bootstrap.ts';
import { bootstrap } from '../bootstrap.ts';
import { jackknife } from '../jackknife.ts';
import type { Agreement, AgreementOutcome } from './coefficients.ts';
import { countRatings } from './ratings.ts';
import type { CodedUnit, RatingCounts } from './ratings.ts';

export type AgreementInterval = Agreement & { readonly low: number; readonly high: number; readonly audits: number };

/** What to do with an item, from its agreement: under .60 it is reworded, under .80 it is watched. */
export type AgreementVerdict = 'reword' | 'watch' | 'keep';

export const verdictOf = (estimate: number): AgreementVerdict => (estimate < 0.6 ? 'reword' : estimate < 0.8 ? 'watch' : 'keep');

/**
 * Agreement with a BCa bootstrap interval over audits: the units (items) of one audit are drawn together, because
 * whoever mishears a call miscodes several of its items. Needs three re-coded audits. Resamples without two
 * categories say nothing and are left out.
 */
export function agreementWithInterval(
  audits: readonly (readonly CodedUnit[])[],
  coefficient: (ratings: RatingCounts) => AgreementOutcome,
  { stream, categories, replicates = 1000, confidence = 0.95 }: {
    readonly stream: RandomStream;
    readonly categories?: readonly (number | string)[];
    readonly replicates?: number;
    readonly confidence?: number;
  },
): Outcome<AgreementInterval, never, 'double_coded_units' | 'categories' | 'audits'> {
  const ratings = countRatings(audits.flat(), categories);
  const estimate = coefficient(ratings);
  if (!hasValue(estimate)) return estimate;
  if (audits.length < 3) return notEnoughData('audits');
  const rows = audits.map((audit) => countRatings(audit, ratings.categories).counts);
  const of = (counts: (audit: number) => number): number => {
    const drawn = rows.flatMap((units, audit) => Array.from({ length: counts(audit) }, () => units).flat());
    const again = coefficient({ categories: ratings.categories, counts: drawn });
    return hasValue(again) ? again.value.estimate : NaN;
  };
  const drawn = bootstrap({ size: audits.length, replicates, stream }, (counts) => of((audit) => at(counts, audit)));
  const leave = jackknife(audits.length, estimate.value.estimate, (left) => of((audit) => (audit === left ? 0 : 1)));
  const acceleration = Number.isFinite(leave.acceleration) ? leave.acceleration : 0;
  const usable = drawn.filter((replicate) => Number.isFinite(replicate));
  if (usable.length === 0) return notEnoughData('categories');
  return value({ ...estimate.value, ...bcaInterval(usable, estimate.value.estimate, acceleration, confidence), audits: audits.length });
}

/** Share of an evaluator's codes that equal those of the reference audit; entry test of new evaluators. */
export function agreementWithGold(codes: readonly (number | string | null)[], gold: readonly (number | string | null)[]): number {
  const compared = gold.flatMap((wanted, i) => (wanted === null ? [] : [nth(codes, i) === wanted ? 1 : 0]));
  return compared.length === 0 ? NaN : compared.reduce<number>((total, same) => total + same, 0) / compared.length;
}
