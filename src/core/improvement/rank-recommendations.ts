/** Where the level to reach comes from: the frozen group of peers, all participants, or a published bar. */
export type TargetOrigin = 'peers' | 'national' | 'public';

/** The level of the best quarter, in points. Only what is published anyway, so that a gain betrays nothing more. */
export interface Target {
  readonly value: number;
  readonly origin: TargetOrigin;
}

/** A criterion of one body: its score in points, its share of the global score (0..1), the level it could reach. */
export interface CriterionLevel {
  readonly criterion: string;
  readonly value: number;
  readonly weight: number;
  readonly target: Target;
}

/** What an item of the grid costs the global score: weight x (100 - value), in points. */
export interface ItemLoss {
  readonly id: string;
  readonly criterion: string;
  readonly recommendation: string;
  readonly lost: number;
  /** Contacts in which it was judged. */
  readonly contacts: number;
}

export type Effort = 'low' | 'medium' | 'high';

export interface RankedItem {
  readonly id: string;
  readonly gain: number;
  readonly lost: number;
  readonly contacts: number;
}

/** A recommendation with what it can bring to one body. Points of the global score. */
export interface RankedRecommendation {
  readonly recommendation: string;
  /** What the global score would rise if its share of the gap to the best quarter were closed. */
  readonly gain: number;
  /** What its items cost altogether: beyond the best quarter, up to 100. */
  readonly lost: number;
  /** `gain` x ease: what the order is made by. */
  readonly rank: number;
  /** Contacts behind the item that brings the most: what the advice rests on. */
  readonly contacts: number;
  /** The items that ask for it, the most costly first. */
  readonly items: readonly RankedItem[];
  /** Of its criteria that gain something, the levels aimed at. */
  readonly targets: readonly CriterionLevel[];
}

/** A gap seen in fewer contacts may be chance: it is advised after the others. */
export const firmContacts = 4;

/** What the global score would rise if this criterion reached its target: weight x gap, never below 0. Points. */
export const criterionGain = ({ value, weight, target }: CriterionLevel): number => weight * Math.max(0, target.value - value);

/**
 * Recommendations by gap to the best quarter x weight x ease (domain, section 6). The gain of a criterion is shared
 * among its items in proportion to what each one costs, and an item has one recommendation: the gains of all of them
 * add up to the gains of the criteria, that is to the rise of the global score if each criterion reached its target.
 *
 * Gaps that rest on fewer than `firmContacts` contacts come after the others. A recommendation whose criteria are all at their targets has gain 0; these come last, by what they cost.
 */
export function rankRecommendations(
  levels: readonly CriterionLevel[],
  losses: readonly ItemLoss[],
  effortOf: ReadonlyMap<string, Effort>,
  ease: Readonly<Record<Effort, number>>,
): RankedRecommendation[] {
  const levelOf = new Map(levels.map((level) => [level.criterion, level]));
  const costly = losses.filter(({ lost, recommendation, criterion }) => lost > 0 && effortOf.has(recommendation) && levelOf.has(criterion));
  const ranked = [...Map.groupBy(costly, ({ recommendation }) => recommendation)].map(([recommendation, own]): RankedRecommendation => {
    const items = own.map((loss) => ({ id: loss.id, lost: loss.lost, contacts: loss.contacts, gain: loss.lost * closedShare(levelOf.get(loss.criterion)) }));
    items.sort((a, b) => b.gain - a.gain || b.lost - a.lost || byText(a.id, b.id));
    const gain = items.reduce((sum, item) => sum + item.gain, 0);
    return {
      recommendation, gain,
      lost: items.reduce((sum, item) => sum + item.lost, 0),
      rank: gain * ease[effortOf.get(recommendation) ?? 'high'],
      contacts: items[0]?.contacts ?? 0,
      items,
      targets: levels.filter((level) => criterionGain(level) > 0 && own.some(({ criterion }) => criterion === level.criterion)),
    };
  });
  const late = ({ gain, contacts }: RankedRecommendation) => (gain > 0 && contacts < firmContacts ? 1 : 0);
  const idle = ({ gain }: RankedRecommendation) => (gain > 0 ? 0 : 1);
  return ranked.sort((a, b) => idle(a) - idle(b) || late(a) - late(b) || b.rank - a.rank || b.gain - a.gain || b.lost - a.lost || byText(a.recommendation, b.recommendation));
}

/** Share of what a criterion loses that reaching its target would win back, 0..1. */
function closedShare(level: CriterionLevel | undefined): number {
  if (!level || level.value >= 100) return 0;
  return Math.max(0, level.target.value - level.value) / (100 - level.value);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
