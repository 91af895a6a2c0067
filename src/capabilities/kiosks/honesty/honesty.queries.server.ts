import { sql } from 'kysely';
import type { Opinion } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';

type PointKey = { readonly organisationId: string; readonly pointId: string };
type Span = { readonly from: Date; readonly to: Date };

/** One examination of a point at a time: a second one waits, and then finds the marks of the first. */
export async function lockPoint(db: Tx, { organisationId, pointId }: PointKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`honesty ${organisationId} ${pointId}`}, 0))`.execute(db);
}

/** Points that received opinions since an instant, and when the first and the last of these were given. */
export async function pointsHeardSince(db: Tx, since: Date): Promise<(PointKey & Span)[]> {
  const { rows } = await sql<{ organisation_id: string; point_id: string; first: Date; last: Date }>`
    select organisation_id, point_id, min(given_at) as first, max(given_at) as last from opinion
    where received_at >= ${since}::timestamptz and source not in ('paper', 'import') group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => ({ organisationId: row.organisation_id, pointId: row.point_id, from: row.first, to: row.last }));
}

export type ExaminedOpinion = Opinion & { readonly kioskId: string | null; readonly network: number | null; readonly present: boolean };

/** Opinions of a point given in a span, with what is known of their visit. */
export async function opinionsOf(db: Tx, { organisationId, pointId }: PointKey, { from, to }: Span): Promise<ExaminedOpinion[]> {
  const rows = await db.selectFrom('opinion as o')
    .leftJoin('visit_origin as v', (join) => join.onRef('v.organisation_id', '=', 'o.organisation_id').onRef('v.visit', '=', 'o.visit'))
    .select(['o.site_id', 'o.id', 'o.visit', 'o.source', 'o.kiosk_id', 'o.set_ref', 'o.question', 'o.criterion', 'o.value', 'o.steps', 'o.score', 'o.reasons', 'o.given_at', 'o.day', 'v.network', 'v.present'])
    .where('o.organisation_id', '=', organisationId).where('o.point_id', '=', pointId).where('o.given_at', '>=', from).where('o.given_at', '<=', to)
    .orderBy('o.given_at').orderBy('o.id').execute();
  return rows.map((row) => ({
    organisationId, pointId, siteId: row.site_id, id: row.id, visit: row.visit, source: row.source as Opinion['source'], // the check constraint holds the list
    kioskId: row.kiosk_id, set: row.set_ref, question: row.question, criterion: row.criterion, value: row.value, steps: row.steps, score: row.score, reasons: row.reasons, ageBand: null, need: null,
    givenAt: row.given_at, day: row.day, network: row.network, present: row.present ?? false,
  }));
}

/** Marks that stand on opinions of a point given in a span. */
export async function marksOf(db: Tx, { organisationId, pointId }: PointKey, { from, to }: Span): Promise<{ opinionId: string; rule: string }[]> {
  const rows = await db.selectFrom('opinion as o')
    .innerJoin('opinion_mark as m', (join) => join.onRef('m.organisation_id', '=', 'o.organisation_id').onRef('m.opinion_id', '=', 'o.id'))
    .select(['m.opinion_id', 'm.rule'])
    .where('o.organisation_id', '=', organisationId).where('o.point_id', '=', pointId).where('o.given_at', '>=', from).where('o.given_at', '<=', to).execute();
  return rows.map((row) => ({ opinionId: row.opinion_id, rule: row.rule }));
}

export type PastHour = { readonly question: string; readonly kiosk: boolean; readonly steps: number; readonly hour: Date; readonly n: number; readonly histogram: number[] };

/** Opinions of a point by hour without what is marked, kiosks and phones apart. */
export async function pastHoursOf(db: Tx, { organisationId, pointId, siteId }: PointKey & { readonly siteId: string }, { from, to }: Span): Promise<PastHour[]> {
  const rows = await db.selectFrom('opinion_point_hour').select(['question', 'source', 'steps', 'hour', 'n', 'marked_n', 'histogram', 'marked_histogram'])
    .where('organisation_id', '=', organisationId).where('site_id', '=', siteId).where('point_id', '=', pointId).where('hour', '>=', from).where('hour', '<', to)
    .where('source', 'not in', ['paper', 'import']).orderBy('hour').execute();
  return rows.map((row) => ({
    question: row.question, kiosk: row.source === 'kiosk', steps: row.steps, hour: row.hour, n: row.n - row.marked_n,
    histogram: row.histogram.map((count, value) => count - (row.marked_histogram[value] ?? 0)),
  }));
}
