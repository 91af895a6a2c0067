import { hasValue } from '#core/shared/outcome.ts';
import { agreementWithGold } from '#core/statistics/agreement/agreement-interval.ts';
import { gwetAC1 } from '#core/statistics/agreement/coefficients.ts';
import { countRatings } from '#core/statistics/agreement/ratings.ts';
import type { Gold } from './training.input.ts';

/** What somebody said at an item: a value, or null for "I cannot say". An item that is absent was not answered. */
export type GivenAnswers = Readonly<Record<string, string | number | null>>;

export interface GoldComparison {
  items: { item: string; equal: boolean }[];
  /** Share of all the experts' answers that were met, 0 to 1. */
  share: number;
  /** Gwet's AC1 with the experts over the yes/no questions; null where it says nothing. */
  ac1: number | null;
  passed: boolean;
}

/**
 * Compares an audit coded for training with the experts', item by item. A number within `within` of theirs is equal; an
 * answer that is missing, or "I cannot say" where they could, differs. AC1 (method, 1.8) is taken over the yes/no
 * questions, which share their two categories; passing asks for both thresholds.
 */
export function compareGold(gold: Pick<Gold, 'answers' | 'pass'>, given: GivenAnswers, yesNo: ReadonlySet<string>): GoldComparison {
  const pairs = gold.answers.map(({ item, value, within }) => ({ item, wanted: codeOf(value), got: nearest(given[item], value, within ?? 0) }));
  const share = agreementWithGold(pairs.map(({ got }) => got), pairs.map(({ wanted }) => wanted));
  const units = pairs.filter(({ item }) => yesNo.has(item)).map(({ wanted, got }) => [wanted, got]);
  const agreement = gwetAC1(countRatings(units, ['yes', 'no', unsaid]));
  const ac1 = hasValue(agreement) ? agreement.value.estimate : null;
  return {
    items: pairs.map(({ item, wanted, got }) => ({ item, equal: wanted === got })),
    share, ac1,
    passed: share >= gold.pass.share && (ac1 === null || ac1 >= gold.pass.ac1),
  };
}

const unsaid = 'unsaid';
const codeOf = (value: string | number | null): string => (value === null ? unsaid : String(value));

function nearest(given: string | number | null | undefined, wanted: string | number | null, within: number): string {
  if (given === undefined || given === null) return unsaid;
  const close = typeof wanted === 'number' && typeof given === 'number' && Math.abs(given - wanted) <= within;
  return codeOf(close ? wanted : given);
}
