import { randomStream } from '../shared/random.ts';

/**
 * Gives items in turn along a row of a Latin square. The items stand in the campaign's own random order; `row`, drawn for
 * the site, says where it begins. Of those asked for, one that has served least is given, the first at or after the place
 * that the row has reached. Over the rows every place meets every candidate once, so that over many sites each has the
 * same chance; within a site they vary as much as the lists allow.
 */
export function latinRow<T extends { id: string }>(items: readonly T[], seed: string, purpose: string, row: number) {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const order = randomStream(seed, 'latin square', purpose).shuffle(sorted);
  const served = new Map<string, number>();
  const reached = new Map<string, number>();
  return (suits: (item: T) => boolean): T | undefined => {
    const candidates = order.filter(suits);
    const list = candidates.map(({ id }) => id).join();
    const column = reached.get(list) ?? 0;
    reached.set(list, column + 1);
    let chosen: T | undefined;
    for (let step = 0; step < candidates.length; step += 1) {
      const item = candidates[(row + column + step) % candidates.length];
      if (item && (!chosen || (served.get(item.id) ?? 0) < (served.get(chosen.id) ?? 0))) chosen = item;
    }
    if (chosen) served.set(chosen.id, (served.get(chosen.id) ?? 0) + 1);
    return chosen;
  };
}
