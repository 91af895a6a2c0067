import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Opinion } from '#core/opinions/types.ts';
import type { PaperBatchVersion } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PaperCounts } from './paper-batch.ts';

export interface PaperVersion {
  organisationId: string;
  pointId: string;
  number: string;
  version: number;
  setRef: string;
  day: string;
  counts: PaperCounts;
  reason: string | null;
  enteredAt: Date;
}

interface BatchKey {
  organisationId: string;
  pointId: string;
  number: string;
}

const storedCounts = z.record(z.string(), z.array(z.int().min(0)));
const columns = ['organisation_id', 'point_id', 'number', 'version', 'set_ref', 'day', 'counts', 'reason', 'entered_at'] as const;

const asVersion = (row: Pick<Selectable<PaperBatchVersion>, (typeof columns)[number]>): PaperVersion => ({
  organisationId: row.organisation_id, pointId: row.point_id, number: row.number, version: row.version, setRef: row.set_ref, day: row.day,
  counts: storedCounts.parse(row.counts), reason: row.reason, enteredAt: row.entered_at,
});

/** Every version of a batch, the first one first. */
export async function paperVersions(db: Tx, { organisationId, pointId, number }: BatchKey): Promise<PaperVersion[]> {
  const rows = await db.selectFrom('paper_batch_version').select(columns)
    .where('organisation_id', '=', organisationId).where('point_id', '=', pointId).where('number', '=', number).orderBy('version').execute();
  return rows.map(asVersion);
}

/** The latest version of each batch of a body, the last entered first. */
export async function paperBatches(db: Tx, organisationId: string): Promise<PaperVersion[]> {
  const rows = await db.selectFrom('paper_batch_version').select(columns).distinctOn(['point_id', 'number'])
    .where('organisation_id', '=', organisationId).orderBy('point_id').orderBy('number').orderBy('version', 'desc').execute();
  return rows.map(asVersion).sort((a, b) => b.enteredAt.getTime() - a.enteredAt.getTime());
}

export async function insertPaperVersion(db: Tx, version: PaperVersion, enteredBy: string): Promise<void> {
  await db.insertInto('paper_batch_version').values({
    organisation_id: version.organisationId, point_id: version.pointId, number: version.number, version: version.version, set_ref: version.setRef, day: version.day,
    counts: JSON.stringify(version.counts), reason: version.reason, entered_by: enteredBy, entered_at: version.enteredAt,
  }).execute();
}

/** Opinions of a body that bear no mark yet, as they were counted. */
export async function unmarkedOpinions(db: Tx, organisationId: string, ids: readonly string[]): Promise<Opinion[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('opinion as o').where('o.organisation_id', '=', organisationId).where('o.id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('opinion_mark as m').select('m.rule').whereRef('m.organisation_id', '=', 'o.organisation_id').whereRef('m.opinion_id', '=', 'o.id'))))
    .select(['o.organisation_id', 'o.site_id', 'o.point_id', 'o.id', 'o.visit', 'o.source', 'o.set_ref', 'o.question', 'o.criterion', 'o.value', 'o.steps', 'o.score', 'o.reasons', 'o.age_band', 'o.need', 'o.given_at', 'o.day'])
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, siteId: row.site_id, pointId: row.point_id, id: row.id, visit: row.visit, source: row.source as Opinion['source'], set: row.set_ref, question: row.question,
    criterion: row.criterion, value: row.value, steps: row.steps, score: row.score, reasons: row.reasons, ageBand: row.age_band, need: row.need, givenAt: row.given_at, day: row.day,
  })); // the check constraint holds the list of sources
}
