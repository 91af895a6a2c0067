import type { Edition } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { problem } from '#platform/http/problem.ts';

/**
 * The edition a command works on: the one named, else the latest whose fieldwork has begun. Throws `edition_unknown`
 * with the list of those that exist.
 */
export function chosenEdition({ dataDir, today }: { dataDir: string; today: string }, id?: string): Edition {
  const known = listEditionIds(dataDir);
  if (id !== undefined && !known.includes(id)) throw problem('edition_unknown', { edition: id, known: known.join(', ') });
  if (id !== undefined) return loadEdition(id, dataDir);
  const begun = known.toReversed().map((one) => loadEdition(one, dataDir)).find(({ waves }) => (waves[0]?.from ?? '') <= today);
  if (!begun) throw problem('edition_unknown', { edition: '?', known: known.join(', ') });
  return begun;
}
