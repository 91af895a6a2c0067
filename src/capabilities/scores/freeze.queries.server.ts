import { sql } from 'kysely';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import { isSecondRound } from '#capabilities/grids/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface FreezeRow {
  edition_id: string;
  frozen_at: Date;
  grid_version: string;
  method_version: string;
  subjects: number;
  digest: string;
}

export async function freezeOf(db: Tx, editionId: string): Promise<FreezeRow | undefined> {
  return db
    .selectFrom('edition_freeze').select(['edition_id', 'frozen_at', 'grid_version', 'method_version', 'subjects', 'digest'])
    .where('edition_id', '=', editionId).executeTakeFirst();
}

export async function insertFreeze(db: Tx, freeze: Omit<FreezeRow, 'frozen_at'> & { frozen_by: string | null }): Promise<void> {
  await db.insertInto('edition_freeze').values(freeze).execute();
}

/** Digest of all scores of an edition in a fixed order: equal figures, equal digest. */
export async function scoresToFreeze(db: Tx, editionId: string): Promise<{ subjects: number; digest: string; versions: { grid: string; method: string }[] }> {
  const { rows } = await sql<{ subjects: number; digest: string | null; versions: { grid: string; method: string }[] | null }>`
    select count(*) as subjects,
      encode(sha256(string_agg(subject || ' ' || subject_id || ' ' || result::text, e'\n' order by subject, subject_id)::bytea), 'hex') as digest,
      (select jsonb_agg(distinct jsonb_build_object('grid', grid_version, 'method', method_version)) from score where edition_id = ${editionId}) as versions
    from score where edition_id = ${editionId}`.execute(db);
  const [row] = rows;
  return { subjects: row?.subjects ?? 0, digest: row?.digest ?? '', versions: row?.versions ?? [] };
}

/** How far an edition is from its freeze. `versions`: grid and method of its scores; more than one stands in the way. */
export interface Readiness {
  bodies: number;
  openAudits: number;
  versions: string[];
}

export async function readinessOf(db: Tx, editionId: string): Promise<Readiness> {
  const { rows } = await sql<{ bodies: number; versions: string[] | null }>`
    select count(*) filter (where subject = 'organisation') as bodies,
      array_agg(distinct grid_version || ' / ' || method_version) as versions
    from score where edition_id = ${editionId}`.execute(db);
  return { bodies: rows[0]?.bodies ?? 0, versions: rows[0]?.versions ?? [], openAudits: await openAudits(db, editionId) };
}

/** Editions of which some body has a score, the latest first; second rounds of trophies are no editions to freeze. */
export async function scoredEditions(db: Tx): Promise<string[]> {
  const rows = await db.selectFrom('score').select('edition_id').distinct().orderBy('edition_id', 'desc').execute();
  return rows.map((row) => row.edition_id).filter((id) => !isSecondRound(id));
}

/** Copies the computed scores into the published ones, which nobody changes afterwards. */
export async function copyScores(db: Tx, editionId: string): Promise<void> {
  await sql`insert into published_score (organisation_id, edition_id, subject, subject_id, grid_version, method_version,
      global_value, standard_error, low, high, result, simulated)
    select organisation_id, edition_id, subject, subject_id, grid_version, method_version, global_value, standard_error, low, high, result, simulated
    from score where edition_id = ${editionId}`.execute(db);
}

/** Audits that still await a decision. */
export async function openAudits(db: Tx, editionId: string): Promise<number> {
  const row = await db
    .selectFrom('mission').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('edition_id', '=', editionId).where('state', 'in', ['submitted', 'returned']).executeTakeFirstOrThrow();
  return row.count;
}

export interface PublishedScore {
  organisation_id: string;
  subject: 'site' | 'organisation';
  subject_id: string;
  grid_version: string;
  method_version: string;
  simulated: boolean;
  result: SiteScore | OrganisationScore;
}

/** Frozen scores of an edition, or of one body, each in its latest signed revision: what pages, documents and comparisons show. */
export async function publishedScores(db: Tx, filter: { editionId: string; organisationId?: string; subject?: 'site' | 'organisation' }): Promise<PublishedScore[]> {
  let query = db
    .selectFrom('published_score')
    .distinctOn(['organisation_id', 'subject', 'subject_id'])
    .select(['organisation_id', 'subject', 'subject_id', 'grid_version', 'method_version', 'simulated', 'result'])
    .where('edition_id', '=', filter.editionId);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  const rows = await query.orderBy('organisation_id').orderBy('subject').orderBy('subject_id').orderBy('revision', 'desc').execute();
  // Copied from `score`, which holds what core/scoring returned.
  return rows.map((row) => ({ ...row, subject: row.subject as PublishedScore['subject'], result: row.result as PublishedScore['result'] }));
}

/** Editions whose results this body can read, the latest first. */
export async function publishedEditionsOf(db: Tx, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('published_score').select('edition_id').distinct().where('organisation_id', '=', organisationId).orderBy('edition_id', 'desc').execute();
  return rows.map((row) => row.edition_id);
}
