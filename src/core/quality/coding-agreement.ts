import { hasValue } from '../shared/outcome.ts';
import { randomStream } from '../shared/random.ts';
import { agreementWithInterval, verdictOf, type AgreementVerdict } from '../statistics/agreement/agreement-interval.ts';
import { gwetAC1, percentAgreement } from '../statistics/agreement/coefficients.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff.ts';
import { countRatings, type CodedUnit } from '../statistics/agreement/ratings.ts';

/** One code of one person: the score it gives (0..100), or why it gives none; null = not coded. */
export type Code = number | 'not_reached' | 'not_applicable' | null;

export type CodedItem = { readonly itemId: string; readonly criterion: string; readonly first: Code; readonly second: Code };
/** An audit that two people coded. */
export type CodedTwice = { readonly auditId: string; readonly items: readonly CodedItem[] };

export type Agreement = {
  readonly id: string;
  readonly audits: number;
  readonly units: number;
  /** Null where too little was coded, or all codes are the same word. */
  readonly raw: number | null;
  readonly ac1: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly alpha: number | null;
  readonly verdict: AgreementVerdict | null;
};

/** Fewest audits and codes on which a verdict is given. */
export const enoughForVerdict = { audits: 5, units: 20 } as const;

/** Fewest audits on which a criterion is called clear: a doubt shows on fewer than its absence does. */
export const enoughToClear = 20;

/** What a coefficient allows to say; null = too few codings. */
export function verdictOn({ ac1, audits, units }: Pick<Agreement, 'ac1' | 'audits' | 'units'>): AgreementVerdict | null {
  if (ac1 === null || audits < enoughForVerdict.audits || units < enoughForVerdict.units) return null;
  const verdict = verdictOf(ac1);
  return verdict === 'keep' && audits < enoughToClear ? null : verdict;
}

const words = ['low', 'middle', 'high', 'not_reached', 'not_applicable'] as const;
type Word = (typeof words)[number];

/** What the pooled coefficients compare: a third of the scale, or why there is no score. */
const wordOf = (code: Code): Word | null =>
  code === null || typeof code === 'string' ? code : code < 100 / 3 ? 'low' : code <= 200 / 3 ? 'middle' : 'high';

/** Agreement by criterion, in the order of their ids. The same audits and seed give the same intervals. */
export const agreementByCriterion = (coded: readonly CodedTwice[], options: { seed: string; replicates?: number }): Agreement[] => agreementBy(coded, ({ criterion }) => criterion, options);

/** Agreement by item, raw and AC1 only meaningful from a few audits on. */
export const agreementByItem = (coded: readonly CodedTwice[], options: { seed: string; replicates?: number }): Agreement[] => agreementBy(coded, ({ itemId }) => itemId, options);

function agreementBy(coded: readonly CodedTwice[], key: (item: CodedItem) => string, { seed, replicates = 400 }: { seed: string; replicates?: number }): Agreement[] {
  // What neither person had to judge says nothing of agreement: the mission, or another question, decided it.
  const asked = coded.map(({ items }) => items.filter(({ first, second }) => first !== null && second !== null && (typeof first === 'number' || first !== second)));
  const ids = [...new Set(asked.flat().map(key))].toSorted();
  return ids.map((id) => {
    const audits = asked.map((items) => items.filter((item) => key(item) === id)).filter((items) => items.length > 0);
    return measured(id, audits, { seed, replicates });
  });
}

function measured(id: string, audits: readonly (readonly CodedItem[])[], { seed, replicates }: { seed: string; replicates: number }): Agreement {
  const units = audits.map((items) => items.map(({ first, second }): CodedUnit => [wordOf(first), wordOf(second)]));
  const used = words.filter((word) => units.flat(2).includes(word));
  // With one word only there is nothing to agree about; a second one that nobody used makes AC1 say so: 1.
  const categories = used.length > 1 ? used : [...used, ...words.filter((word) => !used.includes(word)).slice(0, 1)];
  const interval = agreementWithInterval(units, gwetAC1, { stream: randomStream('agreement', seed, id), categories, replicates });
  const alone = gwetAC1(countRatings(units.flat(), categories));
  const raw = percentAgreement(countRatings(units.flat(), categories));
  const scores = audits.flat().map(({ first, second }): CodedUnit => [scoreOf(first), scoreOf(second)]).filter(([a, b]) => a !== null && b !== null);
  const alpha = krippendorffAlpha(countRatings(scores), 'interval');
  const ac1 = hasValue(alone) ? alone.value.estimate : null;
  const count = units.flat().length;
  return {
    id, audits: audits.length, units: count,
    raw: hasValue(raw) ? raw.value.observed : null, ac1,
    low: hasValue(interval) ? interval.value.low : null, high: hasValue(interval) ? interval.value.high : null,
    alpha: hasValue(alpha) ? alpha.value.estimate : null,
    verdict: verdictOn({ ac1, audits: audits.length, units: count }),
  };
}

const scoreOf = (code: Code): number | null => (typeof code === 'number' ? code : null);
