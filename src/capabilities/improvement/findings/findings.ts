import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { hasValue } from '#core/shared/outcome.ts';
import { estimateRatio } from '#core/statistics/ratio.ts';
import { explain, explainedSite, firmness, scoreAnswer, withInterval, type Channel, type ExplainedAudit, type Part, type ScoringPlan, type Step } from '#core/scoring/index.ts';

/** One of the 65 published indicators, for one body. `value` null: nothing to judge. Points. */
export interface IndicatorResult {
  id: string;
  channel: Channel;
  step: Step;
  value: number | null;
  /** Bounds of the 95 % interval; null where it rests on too little to be more than an indication. */
  interval: readonly [low: number, high: number] | null;
  audits: number;
  answers: number;
}

/** What the contacts found on one item of the grid. */
export interface ItemResult {
  item: GridItem;
  /** Share of the common score (of the counter's for its items), 0..1, and mean over the scored answers, points. */
  weight: number;
  value: number;
  /** weight x (100 - value): points that the score would gain if the item were perfect. */
  lost: number;
  /** Scored answers; points that each contact gave. */
  scored: number;
  scores: ReadonlyMap<string, number>;
  /** How many contacts gave each value, `not_reached` included; and the mean of what is measured. */
  values: ReadonlyMap<string, number>;
  mean: number | null;
}

/** The validated audits of one site with the plan they are scored by. */
export interface SiteAudits {
  plan: ScoringPlan;
  audits: readonly ExplainedAudit[];
}

/** Counts the days of a reply as its item says. */
export type DelayOf = (item: GridItem, sentOn: string | null, answeredOn: string) => number | null;

/** Days between question and reply, as the item counts them where the body is. */
export function delayIn(departmentCode: string | null): DelayOf {
  const zone = holidayZoneOf(departmentCode);
  return (item, sentOn, answeredOn) =>
    item.kind === 'date' && sentOn && answeredOn >= sentOn ? delayBetween(sentOn, answeredOn, item.calendar, zone) : null;
}

/** What every item of the grid cost the score of a body, from the parts that make its score up. */
export function itemResults(edition: Edition, sites: readonly SiteAudits[], delayOf: DelayOf): ItemResult[] {
  const shares = new Map<string, { weight: number; gained: number }>();
  const explained = sites.map(({ plan, audits }) => explainedSite(plan, audits));
  for (const view of ['global', 'counter'] as const) {
    // A body is the mean of its sites that have the figure: a counter visited at one site only is that site's.
    const tops = explained.flatMap((site): Part[] => {
      const top = site.plan.views.some((candidate) => candidate.view === view) ? explain(site, { view, key: view }) : null;
      return top && hasValue(top) ? [top.value] : [];
    });
    for (const top of tops) addShares(shares, top, 1 / tops.length);
  }
  const answers = Map.groupBy(sites.flatMap(answersOf), ({ itemId }) => itemId);
  return edition.grid.items.flatMap((item): ItemResult[] => {
    const share = shares.get(item.id);
    if (!share || share.weight === 0) return [];
    const given = answers.get(item.id) ?? [];
    const found = { weight: share.weight, value: share.gained / share.weight, lost: share.weight * 100 - share.gained };
    const scores = new Map(given.flatMap(({ auditId, score }) => (score === null ? [] : [[auditId, score] as const])));
    return [{ item, ...found, scored: scores.size, scores, ...countValues(item, given, delayOf) }];
  });
}

function addShares(into: Map<string, { weight: number; gained: number }>, part: Part, weight: number): void {
  if (part.kind !== 'item') {
    for (const inner of part.parts) addShares(into, inner, weight * inner.weight);
    return;
  }
  const known = into.get(part.key) ?? { weight: 0, gained: 0 };
  into.set(part.key, { weight: known.weight + weight, gained: known.gained + weight * part.value });
}

interface GivenAnswer {
  itemId: string;
  auditId: string;
  value: string | number | null;
  notReached: boolean;
  sentOn: string | null;
  score: number | null;
}

function answersOf({ plan, audits }: SiteAudits): GivenAnswer[] {
  return audits.flatMap(({ id: auditId, answers, context }) =>
    answers.flatMap((answer): GivenAnswer[] => {
      const item = plan.items.get(answer.itemId);
      const score = item ? scoreAnswer(item, answer, context) : 'missing';
      const { itemId, value, empty } = answer;
      return [{ itemId, auditId, value, notReached: empty === 'not_reached', sentOn: context?.sentOn ?? null, score: typeof score === 'number' ? score : null }];
    }));
}

function countValues(item: GridItem, given: readonly GivenAnswer[], delayOf: DelayOf): Pick<ItemResult, 'values' | 'mean'> {
  const values = new Map<string, number>();
  const measures: number[] = [];
  for (const { value, notReached, score, sentOn } of given) {
    if (score === null) continue;
    const key = notReached ? 'not_reached' : String(value);
    values.set(key, (values.get(key) ?? 0) + 1);
    const measured = typeof value === 'number' ? value : item.kind === 'date' && typeof value === 'string' ? delayOf(item, sentOn, value) : null;
    if (measured !== null) measures.push(measured);
  }
  const total = measures.reduce((sum, measure) => sum + measure, 0);
  return { values, mean: measures.length > 0 ? total / measures.length : null };
}

/** The published indicators: sum of weight x score / sum of weights over the scored answers of their items. */
export function indicatorResults(edition: Edition, sites: readonly SiteAudits[]): IndicatorResult[] {
  const itemOf = edition.grid.byId;
  const scored = sites.flatMap(answersOf).filter(({ score }) => score !== null);
  const byIndicator = Map.groupBy(scored, ({ itemId }) => itemOf.get(itemId)?.indicator ?? '');
  return edition.indicators.map(({ id, channel, step }) => {
    const answers = byIndicator.get(id) ?? [];
    const contacts = [...Map.groupBy(answers, ({ auditId }) => auditId).values()].map((ofOne) => {
      const weightOf = ({ itemId }: GivenAnswer) => itemOf.get(itemId)?.weight ?? 0;
      return {
        numerator: ofOne.reduce((sum, answer) => sum + weightOf(answer) * (answer.score ?? 0), 0),
        denominator: ofOne.reduce((sum, answer) => sum + weightOf(answer), 0),
      };
    });
    const support = { audits: contacts.length, answers: answers.length };
    const weights = contacts.reduce((sum, { denominator }) => sum + denominator, 0);
    if (weights === 0) return { id, channel, step, value: null, interval: null, ...support };
    const value = contacts.reduce((sum, { numerator }) => sum + numerator, 0) / weights;
    return { id, channel, step, value, interval: firmness(support).indicative ? null : intervalOf(contacts), ...support };
  });
}

/** Contacts are the sampling units, as in every figure (method 1.3). Scores in points. */
function intervalOf(contacts: readonly { numerator: number; denominator: number }[]): IndicatorResult['interval'] {
  const { ratio, variance, degreesOfFreedom } = estimateRatio(contacts);
  const { low, high } = withInterval(ratio, variance, degreesOfFreedom, contacts.length);
  return [low, high];
}
