import type { Edition } from '#capabilities/grids/index.ts';

/**
 * The edition that a mystery citizen prepares for on a day: the first whose fieldwork is not over, else the last one.
 * `editions` are in order of time. Throws when there is none.
 */
export function editionToPrepare<E extends Pick<Edition, 'waves'>>(editions: readonly E[], today: string): E {
  const current = editions.find(({ waves }) => waves.some(({ to }) => to >= today)) ?? editions.at(-1);
  if (!current) throw new Error('no edition has data');
  return current;
}
