import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { EditionFacts, Results, ResultsWanted } from './participant-results.server.ts';

/**
 * Published results do not change, save by a signed revision: they are read once and remembered for a minute, in which a
 * name corrected elsewhere may still read as before. What the reader may see is asked of the database every time: a body
 * out of sight has no stamp, and without a stamp nothing is recalled.
 */
const seconds = 60;
const bodiesRemembered = 100;
const editionsRemembered = 20;

/** Reads once a minute for each name and scope, in each application that runs, as each has a database of its own. */
function createMemory<T>(most: number): (ctx: Ctx, name: string, read: () => Promise<T>) => Promise<T> {
  const memories = new WeakMap<Ctx['settings'], Map<string, { value: T; until: number }>>();
  return async (ctx, name, read) => {
    const memory = memories.get(ctx.settings) ?? new Map<string, { value: T; until: number }>();
    memories.set(ctx.settings, memory);
    const key = `${ctx.scope} ${name}`;
    const now = ctx.clock.now().getTime();
    const known = memory.get(key);
    if (known && known.until > now) return known.value;
    const value = await read();
    memory.delete(key);
    memory.set(key, { value, until: now + seconds * 1000 });
    // They stand in the order in which they end: what has ended goes, and of the others what is too many.
    for (const [one, { until }] of memory) {
      if (until > now && memory.size <= most) break;
      memory.delete(one);
    }
    return value;
  };
}

const recallBody = createMemory<Results>(bodiesRemembered);

export async function recallResults(ctx: Ctx, wanted: ResultsWanted, read: () => Promise<Results>): Promise<Results> {
  const stamp = await stampOf(ctx, wanted.organisationId);
  if (stamp === '') return read();
  return recallBody(ctx, [stamp, wanted.organisationId, wanted.editionId, wanted.siteId, wanted.groupId].join(' '), read);
}

/** What is the same for every body of a published edition; asked for only once a body's own results are in sight. */
export const recallEdition = createMemory<EditionFacts>(editionsRemembered);

/** What this reader sees published of a body, and in which revision; empty when nothing. */
async function stampOf(ctx: Ctx, organisationId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string | null }>`
    select string_agg(edition_id || ':' || subjects || ':' || revision, ' ' order by edition_id) as stamp from (
      select edition_id, count(*) as subjects, max(revision) as revision from published_score where organisation_id = ${organisationId} group by edition_id) as s`.execute(ctx.db);
  return rows[0]?.stamp ?? '';
}

const besides = new WeakMap<Results, Map<string, unknown>>();

/** Something read or computed from remembered results alone (their view in a language, the advice), made once for as long as they live. */
export function besideResults<T>(results: Results, name: string, make: () => T): T {
  const known = besides.get(results) ?? new Map<string, unknown>();
  besides.set(results, known);
  if (!known.has(name)) {
    const made = make();
    known.set(name, made);
    // What failed once is made again.
    if (made instanceof Promise) made.catch(() => known.delete(name));
  }
  return known.get(name) as T; // each name stands for one type, given by its only caller
}
