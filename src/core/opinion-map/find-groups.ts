import { randomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import { kMeans, meansOf, nearest, spreadCentres, squared, type Clustering } from './k-means.ts';
import type { Place } from './place-people.ts';
import { silhouettes } from './silhouette.ts';

/** Nothing is said of fewer people than this. */
export const leastPeople = 5;

const fewest = 2;
const most = 5;
const starts = 8;
/** The number of groups changes between two runs only for a silhouette better by this much: a map that flickers convinces nobody. */
const reluctance = 0.02;
/** Beyond so many people the silhouette is read on a sample of them: its cost is the square of their number. */
const silhouetteSample = 4000;

export type GroupId = 'A' | 'B' | 'C' | 'D' | 'E';
const ids: readonly GroupId[] = ['A', 'B', 'C', 'D', 'E'];

export type GroupCentre = { readonly id: GroupId; readonly centre: Place };

export type FoundGroups = {
  readonly centres: readonly GroupCentre[];
  /** For each place, which of `centres`. */
  readonly of: readonly number[];
  readonly silhouette: number;
};

/**
 * Groups of neighbouring places: k-means for 2 to 5 groups, the number with the best silhouette (Small and others 2021,
 * "Polis"). A group of fewer than five people is dissolved into its neighbours before numbers of groups are compared. Null
 * when two groups of five cannot be made. `last`: centres of the run before, which are a start and hand down their letters;
 * else letters follow size.
 */
export function findGroups(places: readonly Place[], last: readonly GroupCentre[] = []): FoundGroups | null {
  const candidates: Clustering[] = [];
  for (let k = fewest; k <= most && k * leastPeople <= places.length; k++) {
    const found = withoutSmall(places, bestOf(places, k, last));
    if (found.centres.length >= fewest) candidates.push(found);
  }
  if (candidates.length === 0) return null;
  const widths = widthsOf(places, candidates);
  const best = widths.indexOf(Math.max(...widths));
  const asBefore = bestWhere(widths, candidates, last.length);
  const chosen = asBefore !== null && nth(widths, best) - nth(widths, asBefore) <= reluctance ? asBefore : best;
  return lettered(nth(candidates, chosen), nth(widths, chosen), last);
}

function bestOf(places: readonly Place[], k: number, last: readonly GroupCentre[]): Clustering {
  const tried = Array.from({ length: starts }, (_, start) => kMeans(places, spreadCentres(places, k, randomStream('opinion-map', 'groups', k, start))));
  if (last.length === k) tried.unshift(kMeans(places, last.map(({ centre }) => centre)));
  return tried.reduce((best, one) => (one.centres.length >= best.centres.length && one.within < best.within - 1e-9 ? one : best));
}

/** Takes away the centre of the smallest group until every group has five people; they join the nearest that are left. */
function withoutSmall(places: readonly Place[], clustering: Clustering): Clustering {
  let { centres, of } = clustering;
  for (;;) {
    const sizes = centres.map((_, group) => of.filter((own) => own === group).length);
    const smallest = sizes.indexOf(Math.min(...sizes));
    if (centres.length < fewest || nth(sizes, smallest) >= leastPeople) return { centres, of, within: clustering.within };
    const left = centres.filter((_, group) => group !== smallest);
    of = places.map((place) => nearest(left, place));
    centres = meansOf(places, of, left.length);
  }
}

function widthsOf(places: readonly Place[], candidates: readonly Clustering[]): number[] {
  if (places.length <= silhouetteSample) return silhouettes(places, candidates.map(({ of }) => of));
  const sample = randomStream('opinion-map', 'silhouette').shuffle(places.map((_, i) => i)).slice(0, silhouetteSample);
  return silhouettes(sample.map((i) => nth(places, i)), candidates.map(({ of }) => sample.map((i) => nth(of, i))));
}

function bestWhere(widths: readonly number[], candidates: readonly Clustering[], groups: number): number | null {
  let best: number | null = null;
  candidates.forEach(({ centres }, i) => {
    if (centres.length === groups && (best === null || nth(widths, i) > nth(widths, best))) best = i;
  });
  return best;
}

/** Gives letters, and puts the groups in their order. */
function lettered({ centres, of }: Clustering, silhouette: number, last: readonly GroupCentre[]): FoundGroups {
  const sizes = centres.map((_, group) => of.filter((own) => own === group).length);
  const bySize = centres.map((_, group) => group).toSorted((a, b) => nth(sizes, b) - nth(sizes, a) || nth(centres, a)[0] - nth(centres, b)[0]);
  const names = new Map<number, GroupId>();
  const pairs = last.flatMap(({ id, centre }) => bySize.map((group) => ({ id, group, apart: squared(centre, nth(centres, group)) })));
  for (const { id, group } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (!names.has(group) && ![...names.values()].includes(id)) names.set(group, id);
  }
  for (const group of bySize) if (!names.has(group)) names.set(group, ids.find((id) => ![...names.values()].includes(id)) ?? 'E');
  const order = [...names].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const rank = new Map(order.map(([group], place) => [group, place]));
  return { centres: order.map(([group, id]) => ({ id, centre: nth(centres, group) })), of: of.map((group) => rank.get(group) ?? 0), silhouette };
}
