import { withInterval } from '../scoring/figure.ts';
import { estimateRatio } from '../statistics/ratio.ts';

/** How recent something is that shows a commitment kept. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/**
 * What can be said of a commitment: kept or not as far as contacts show; not yet told, where too few contacts leave it
 * open; nothing measured; and where no contact can show it, whether the body holds a proof of it that is recent enough.
 * Never more than an indication.
 */
export type CommitmentState = 'covered' | 'to_confirm' | 'failed' | 'not_measured' | 'proved' | 'proof_stale' | 'proof_missing';

/** A scored item: its weight in the grid, its answers that count, their mean in points. */
export interface ObservedItem {
  readonly weight: number;
  readonly answers: number;
  readonly value: number;
}

/** Mean of the items in points, each by weight x answers; null when nothing was scored. */
export function commitmentValue(items: readonly ObservedItem[]): number | null {
  let points = 0;
  let weights = 0;
  for (const { weight, answers, value } of items) {
    points += weight * answers * value;
    weights += weight * answers;
  }
  return weights > 0 ? points / weights : null;
}

/** What contacts show of a commitment, in points, with its 95 % interval and what it rests on. */
export interface Evidence {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly contacts: number;
  readonly answers: number;
}

/** What one contact found on the items of a commitment: their weights in the grid and their points. */
export type ContactFindings = readonly { readonly weight: number; readonly score: number }[];

/** Contacts are the sampling units, as in every figure (method 1.3); null when nothing was scored. */
export function evidenceOf(findings: readonly ContactFindings[]): Evidence | null {
  const contacts = findings.filter((own) => own.length > 0);
  if (contacts.length === 0) return null;
  const { ratio, variance, degreesOfFreedom } = estimateRatio(contacts.map((own) => ({
    numerator: own.reduce((sum, { weight, score }) => sum + weight * score, 0),
    denominator: own.reduce((sum, { weight }) => sum + weight, 0),
  })));
  const { value, low, high } = withInterval(ratio, variance, degreesOfFreedom, contacts.length);
  return { value, low, high, contacts: contacts.length, answers: contacts.reduce((sum, own) => sum + own.length, 0) };
}

/** Age of a civil date 'YYYY-MM-DD' in whole months at another. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

export interface Ages {
  readonly fresh_months: number;
  readonly stale_months: number;
}

export function freshnessOf(datedOn: string, today: string, { fresh_months: fresh, stale_months: stale }: Ages): Freshness {
  const age = monthsBetween(datedOn, today);
  return age < fresh ? 'fresh' : age < stale ? 'ageing' : 'stale';
}

/**
 * State of a commitment. Where contacts can show it, they alone decide: a proof on paper does not turn a failure into
 * a kept promise. Kept or failed only where the whole interval says so.
 */
export function commitmentState(of: { observable: boolean; evidence: Evidence | null; proofs: readonly Freshness[] }, rules: Bar): CommitmentState {
  if (of.observable) return of.evidence === null ? 'not_measured' : shownBy(of.evidence, rules);
  if (of.proofs.length === 0) return 'proof_missing';
  return of.proofs.every((age) => age === 'stale') ? 'proof_stale' : 'proved';
}

/** Points from which a commitment is kept, and contacts from which what they show is more than an indication. */
export interface Bar {
  readonly covered_from: number;
  readonly firm_from: number;
}

export const isIndicative = ({ contacts }: Pick<Evidence, 'contacts'>, { firm_from: firm }: Pick<Bar, 'firm_from'>): boolean => contacts < firm;

function shownBy(evidence: Evidence, rules: Bar): CommitmentState {
  if (isIndicative(evidence, rules)) return 'to_confirm';
  if (evidence.low >= rules.covered_from) return 'covered';
  return evidence.high < rules.covered_from ? 'failed' : 'to_confirm';
}

/**
 * The one count of a reference: commitments that contacts show kept or that a proof still answers for, out of all that
 * the reference has. Pages, documents and suppositions all count by it.
 */
export function keptShare(states: readonly CommitmentState[]): { kept: number; all: number } {
  return { kept: states.filter((state) => state === 'covered' || state === 'proved').length, all: states.length };
}

/** What an observed item asks for, beside what it shows. `days`: work that its recommendation costs, by convention. */
export interface ClosableItem extends ObservedItem {
  readonly recommendation: string;
  readonly days: number;
}

/**
 * Recommendations by which a commitment would reach the bar if each of them succeeded fully, those that lift most for a
 * day of work first. Taken one by one until the bar is reached: few and cheap, though not proven the cheapest.
 */
export function closingSteps(items: readonly ClosableItem[], bar: number): string[] {
  const weights = items.reduce((sum, { weight, answers }) => sum + weight * answers, 0);
  let value = commitmentValue(items) ?? bar;
  const steps = [...Map.groupBy(items, ({ recommendation }) => recommendation)].map(([recommendation, own]) => {
    const lift = own.reduce((sum, item) => sum + (item.weight * item.answers * (100 - item.value)) / weights, 0);
    return { recommendation, lift, worth: lift / (own[0]?.days ?? 1) };
  }).filter(({ lift }) => lift > 0).sort((a, b) => b.worth - a.worth || b.lift - a.lift || (a.recommendation < b.recommendation ? -1 : 1));
  const taken: string[] = [];
  for (const { recommendation, lift } of steps) {
    // Sums of shares of 100: a hair under the bar is the bar.
    if (value >= bar - 1e-9) break;
    taken.push(recommendation);
    value += lift;
  }
  return taken;
}
