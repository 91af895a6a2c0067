import type { Db } from '#platform/db/connect.ts';
import type { Organisation } from './organisation.ts';
import { findByCode, findBySiren, findByWords } from './organisations.queries.server.ts';
import { readQuery } from './search-query.ts';

export type SearchOptions = {
  /** At most this many bodies, 5 when absent, never over 50. */
  limit?: number;
  /** Only these kinds of body. */
  kinds?: readonly string[];
};

const MOST = 50;

/**
 * The bodies somebody may mean, the likeliest first: by the first letters of the words of the name in any order, by
 * SIREN, SIRET, official code or postcode, or by words and a code together ("saint denis 93").
 */
export async function searchOrganisations(db: Db, text: string, options: SearchOptions = {}): Promise<Organisation[]> {
  const narrowing = { limit: Math.min(options.limit ?? 5, MOST), kinds: options.kinds };
  const query = readQuery(text);
  switch (query.by) {
    case 'nothing':
      return [];
    case 'siren':
      return findBySiren(db, query.prefix, narrowing);
    case 'code':
      return findByCode(db, query.prefix, narrowing);
    case 'words':
      return findByWords(db, query, narrowing);
  }
}
