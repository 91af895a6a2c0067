import { rankRecommendations, type CriterionLevel, type Target } from '#core/improvement/rank-recommendations.ts';
import type { Channel, OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { Edition, Recommendation } from '#capabilities/grids/index.ts';
import type { ItemResult } from '../findings/findings.ts';
import type { Conventions } from './conventions.input.ts';

/** A recommendation of the edition with what it can bring to one body; points of the global score. */
export interface Advice {
  recommendation: Recommendation;
  channel: Channel;
  /** What the global score would rise if its share of the gap to the best quarter were closed. */
  gain: number;
  /** What its items cost altogether, up to 100. */
  lost: number;
  /** `gain` x ease: what the order is made by. */
  rank: number;
  /** Contacts that it rests on. */
  contacts: number;
  /** What asks for it, the most costly first. */
  items: readonly (ItemResult & { gain: number })[];
  /** The criteria in which it gains, with the levels aimed at. */
  targets: readonly CriterionLevel[];
}

export interface RankedAdvice {
  /** What gains points towards the best quarter, the most useful first. */
  ranked: readonly Advice[];
  /** What still costs points where the best quarter is reached already, the most costly first. */
  further: readonly Advice[];
  /** Rise of the global score if every criterion reached the best quarter: all gains together. */
  total: number;
  conventions: Conventions;
}

/** Published figures of a group by `view/key`; only its quartiles are read. */
type GroupFigures = ReadonlyMap<string, { quartiles: readonly [number, number, number] | null }>;

export interface AdviceSource {
  edition: Edition;
  score: SiteScore | OrganisationScore;
  items: readonly ItemResult[];
  /** What may be shown of the body's peers and of all participants: empty where nothing may. */
  peers: GroupFigures;
  national: GroupFigures;
  /** Criteria that two people code too differently to compare bodies by. */
  outOfRankings: ReadonlySet<string>;
  conventions: Conventions;
}

/** Below this gain a recommendation is not worth a line: it could not be seen in the score. */
const leastGain = 0.05;

/**
 * The only ranking of recommendations: gap to the peers' top quartile x weight x ease. The counter has a score of its
 * own and is not ranked here.
 *
 * The level aimed at is a figure that the reader may see anyway: the frozen third quartile of the peers, else that of
 * all participants, else a published bar. Computed from shown whole points, a gain tells nothing more of anybody.
 */
export function adviceFor(source: AdviceSource): RankedAdvice {
  const { edition, items, conventions } = source;
  const known = new Map(edition.recommendations.map((recommendation) => [recommendation.id, recommendation]));
  const results = new Map(items.map((result) => [result.item.id, result]));
  const losses = items.filter(({ item }) => item.channel !== 'counter')
    .map(({ item: { id, criterion, recommendation }, lost, scored }) => ({ id, criterion, recommendation, lost, contacts: scored }));
  const efforts = new Map(edition.recommendations.map(({ id, effort }) => [id, effort]));
  const ranked = rankRecommendations(criterionLevels(source), losses, efforts, conventions.ease);
  const advice = ranked.flatMap((one): Advice[] => {
    const recommendation = known.get(one.recommendation);
    const own = one.items.flatMap(({ id, gain }) => withGain(results.get(id), gain));
    const [first] = own;
    return recommendation && first ? [{ ...one, recommendation, channel: first.item.channel, items: own }] : [];
  });
  return {
    ranked: advice.filter(({ gain }) => gain >= leastGain),
    // Those that gain a little are left out: their criteria are not at the best quarter, yet nobody would see it.
    further: advice.filter(({ gain, lost }) => gain === 0 && lost >= leastGain).sort((a, b) => b.lost - a.lost),
    total: ranked.reduce((sum, { gain }) => sum + gain, 0),
    conventions,
  };
}

const withGain = (result: ItemResult | undefined, gain: number): Advice['items'] => (result ? [{ ...result, gain }] : []);

/** The criteria of the common score that have a figure, with the level that the best quarter reached. */
export function criterionLevels({ edition, score, peers, national, outOfRankings, conventions }: Omit<AdviceSource, 'items'>): CriterionLevel[] {
  const targetOf = (criterion: string): Target => {
    const shown = (figures: GroupFigures) => (outOfRankings.has(criterion) ? undefined : figures.get(`criteria/${criterion}`)?.quartiles?.[2]);
    const [ofPeers, ofAll] = [shown(peers), shown(national)];
    if (ofPeers !== undefined) return { value: ofPeers, origin: 'peers' };
    if (ofAll !== undefined) return { value: ofAll, origin: 'national' };
    return { value: conventions.target.value, origin: 'public' };
  };
  return edition.criteria.flatMap(({ id }): CriterionLevel[] => {
    const figure = score.criteria[id];
    return figure?.kind === 'value' ? [{ criterion: id, value: figure.value.value, weight: figure.value.weight, target: targetOf(id) }] : [];
  });
}
