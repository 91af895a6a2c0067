/** Work waiting in lanes, one a body; each lane is served in its order, and the lanes in turn. */
export interface FairQueue<T> {
  /** False when the lane or the whole is full: nothing is kept then. An empty lane always takes one. */
  push(lane: string, item: T, weight: number): boolean;
  /** Items of at most `weight` together (one at least), a share of each lane in turn. */
  take(weight: number): T[];
  /** Sum of the weights waiting. */
  readonly weight: number;
  readonly lanes: number;
}

interface Waiting<T> {
  item: T;
  weight: number;
}

interface Lane<T> {
  items: Waiting<T>[];
  weight: number;
}

/** `share`: what one lane may give before the next one has its turn. */
export function fairQueue<T>({ capacity, laneCapacity, share }: { capacity: number; laneCapacity: number; share: number }): FairQueue<T> {
  const lanes = new Map<string, Lane<T>>();
  let total = 0;

  const push: FairQueue<T>['push'] = (name, item, weight) => {
    const lane = lanes.get(name) ?? { items: [], weight: 0 };
    if (lane.weight > 0 && (lane.weight + weight > laneCapacity || total + weight > capacity)) return false;
    // Newcomers find a margin of one share each beyond what the crowd may fill.
    if (lane.weight === 0 && total + weight > capacity + share * (lanes.size + 1)) return false;
    lane.items.push({ item, weight });
    lane.weight += weight;
    total += weight;
    lanes.set(name, lane);
    return true;
  };

  const take: FairQueue<T>['take'] = (weight) => {
    const taken: T[] = [];
    let room = weight;
    while (room > 0 && total > 0) {
      const [name, lane] = firstOf(lanes);
      if (taken.length > 0 && (lane.items[0]?.weight ?? 0) > room) break;
      const given = giveShare(lane, Math.min(share, room));
      taken.push(...given.items);
      room -= given.weight;
      total -= given.weight;
      // To the end of the round.
      lanes.delete(name);
      if (lane.items.length > 0) lanes.set(name, lane);
    }
    return taken;
  };

  return { push, take, get weight() { return total; }, get lanes() { return lanes.size; } };
}

function firstOf<T>(lanes: Map<string, Lane<T>>): [string, Lane<T>] {
  for (const entry of lanes) return entry;
  throw new RangeError('no lane');
}

/** One item at least, more while they fit in `share`. */
function giveShare<T>(lane: Lane<T>, share: number): { items: T[]; weight: number } {
  let count = 0;
  let weight = 0;
  for (const waiting of lane.items) {
    if (count > 0 && weight + waiting.weight > share) break;
    count += 1;
    weight += waiting.weight;
  }
  const items = lane.items.splice(0, count).map(({ item }) => item);
  lane.weight -= weight;
  return { items, weight };
}
