/** How a meeting stands for somebody who asks for a place. `until`: end of registration, ISO instant. */
export interface Places {
  state: 'draft' | 'published' | 'cancelled';
  capacity: number;
  coming: number;
  waiting: number;
  until: string;
}

export type PlaceRefusal = 'not_open' | 'too_late';

/** Whether registration is refused at an instant (ISO), and why; null when it is not. */
export function placeRefusal({ state, until }: Pick<Places, 'state' | 'until'>, now: string): PlaceRefusal | null {
  if (state !== 'published') return 'not_open';
  return Date.parse(now) > Date.parse(until) ? 'too_late' : null;
}

/** A place, or the end of the waiting list: while anybody waits, a place that came free is theirs. */
export const placeGiven = ({ capacity, coming, waiting }: Pick<Places, 'capacity' | 'coming' | 'waiting'>): 'coming' | 'waiting' => (waiting === 0 && coming < capacity ? 'coming' : 'waiting');

/** Who moves up when places came free: who has waited longest, by the order in which they asked. */
export function movedUp<A extends { id: string; registeredAt: string }>(waiting: readonly A[], { capacity, coming }: Pick<Places, 'capacity' | 'coming'>): A[] {
  const inOrder = waiting.toSorted((a, b) => Date.parse(a.registeredAt) - Date.parse(b.registeredAt) || (a.id < b.id ? -1 : 1));
  return inOrder.slice(0, Math.max(0, capacity - coming));
}
