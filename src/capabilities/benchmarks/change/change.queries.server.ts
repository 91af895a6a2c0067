import { sql } from 'kysely';
import { bridgeOf, type Bridge } from '#core/scoring/edition-bridge.ts';
import type { ChangeWord } from '#core/statistics/change.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { FigureName } from '../compared-figures.ts';
import type { MovedFigure } from './change-tests.ts';
import type { EditionLink } from './compare-editions.server.ts';

/** What moved in a figure of a body, with the word it may be told by; null: not tested. */
export type JudgedMove = MovedFigure & { readonly organisationId: string; readonly word: ChangeWord | null };

export async function deleteChanges(db: Tx, editionId: string): Promise<void> {
  await db.deleteFrom('edition_change').where('edition_id', '=', editionId).execute();
  await db.deleteFrom('edition_link').where('edition_id', '=', editionId).execute();
}

export async function insertChanges(db: Tx, editions: { edition: string; before: string }, moves: readonly JudgedMove[]): Promise<void> {
  const numbers = (read: (move: JudgedMove) => number | null) => sql`${moves.map(read)}::float8[]`;
  await sql`insert into edition_change (organisation_id, edition_id, before_edition_id, view, key, before_value, after_value,
      before_common, after_common, low, high, smallest, word)
    select o, ${editions.edition}, ${editions.before}, v, k, b, a, cb, ca, l, h, s, w from unnest(
      ${moves.map((m) => m.organisationId)}::uuid[], ${moves.map((m) => m.view)}::text[], ${moves.map((m) => m.key)}::text[],
      ${numbers((m) => m.before)}, ${numbers((m) => m.after)}, ${numbers((m) => m.common?.before ?? null)}, ${numbers((m) => m.common?.after ?? null)},
      ${numbers((m) => m.change?.low ?? null)}, ${numbers((m) => m.change?.high ?? null)}, ${numbers((m) => m.change?.smallestMeasurable ?? null)},
      ${moves.map((m) => m.word)}::text[]) as t (o, v, k, b, a, cb, ca, l, h, s, w)`.execute(db);
}

export async function insertLinks(db: Tx, editions: { edition: string; before: string }, links: readonly EditionLink[]): Promise<void> {
  if (links.length === 0) return;
  await db
    .insertInto('edition_link')
    .values(links.map(({ view, key, link, organisations, anchors }) => ({
      edition_id: editions.edition, before_edition_id: editions.before, view, key, organisations, anchors,
      method: link.method, intercept: link.intercept, slope: link.slope, standard_error: link.standardError,
    })))
    .execute();
}

/** What moved in a figure since the edition before, as a body reads it. Points. */
export interface ReadMove extends FigureName {
  beforeEdition: string;
  before: number;
  after: number;
  word: ChangeWord | null;
  /** Interval of the difference on common items, and the smallest one that could have been told. */
  tested: { low: number; high: number; smallest: number } | null;
  /** "You" and "the grid"; null where too few items are common. */
  bridge: Bridge | null;
  /** The new score on the scale of the old grid; null where the grid stayed the same or cannot be linked. */
  linked: { value: number; standardError: number } | null;
}

/** What moved in the figures of a body, by figure id `view/key`. */
export async function movesOf(db: Tx, key: { organisationId: string; editionId: string }): Promise<Map<string, ReadMove>> {
  const rows = await db
    .selectFrom('edition_change as c')
    .leftJoin('edition_link as l', (join) => join.onRef('l.edition_id', '=', 'c.edition_id').onRef('l.view', '=', 'c.view').onRef('l.key', '=', 'c.key'))
    .select(['c.view', 'c.key', 'c.before_edition_id', 'c.before_value', 'c.after_value', 'c.before_common', 'c.after_common', 'c.low', 'c.high', 'c.smallest', 'c.word',
      'l.intercept', 'l.slope', 'l.standard_error'])
    .where('c.organisation_id', '=', key.organisationId).where('c.edition_id', '=', key.editionId).execute();
  return new Map(rows.map((row): [string, ReadMove] => [`${row.view}/${row.key}`, {
    view: row.view as ReadMove['view'], key: row.key, beforeEdition: row.before_edition_id, before: row.before_value, after: row.after_value, // written by insertChanges only
    word: row.word as ChangeWord | null, // the check constraint holds the list
    tested: row.low === null || row.high === null || row.smallest === null ? null : { low: row.low, high: row.high, smallest: row.smallest },
    bridge: row.before_common === null || row.after_common === null ? null
      : bridgeOf({ before: row.before_value, after: row.after_value, commonBefore: row.before_common, commonAfter: row.after_common }),
    linked: row.intercept === null || row.slope === null || row.standard_error === null ? null
      : { value: row.intercept + row.slope * row.after_value, standardError: row.standard_error },
  }]));
}
