import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { SignedScore } from './revision-digest.server.ts';

export interface Revision {
  organisationId: string;
  editionId: string;
  revision: number;
  reason: string;
  audits: string[];
  previousDigest: string;
  digest: string;
  signedAt: Date;
}

/** Revisions in the reader's sight, the latest first: of one body, of an edition, or both. */
export async function revisionsOf(db: Tx, filter: { editionId: string; organisationId?: string }): Promise<Revision[]> {
  let query = db
    .selectFrom('score_revision')
    .select(['organisation_id as organisationId', 'edition_id as editionId', 'revision', 'reason', 'audits', 'previous_digest as previousDigest', 'digest', 'signed_at as signedAt'])
    .where('edition_id', '=', filter.editionId);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  return query.orderBy('signed_at', 'desc').orderBy('organisation_id').orderBy('revision', 'desc').execute();
}

/** The frozen scores of a revision, or the computed ones that would become it, as they are signed. */
export async function signedScores(db: Tx, key: { editionId: string; organisationId: string; revision: number | null }): Promise<SignedScore[]> {
  const from = key.revision === null
    ? sql`score where edition_id = ${key.editionId} and organisation_id = ${key.organisationId}`
    : sql`published_score where edition_id = ${key.editionId} and organisation_id = ${key.organisationId} and revision = ${key.revision}`;
  const { rows } = await sql<SignedScore>`select subject, subject_id as "subjectId", result::text as result from ${from}`.execute(db);
  return rows;
}

/** Copies the computed scores of a body as a further revision of its published ones. */
export async function copyRevision(db: Tx, key: { editionId: string; organisationId: string; revision: number }): Promise<void> {
  await sql`insert into published_score (organisation_id, edition_id, subject, subject_id, grid_version, method_version,
      global_value, standard_error, low, high, result, simulated, revision)
    select organisation_id, edition_id, subject, subject_id, grid_version, method_version, global_value, standard_error, low, high, result, simulated, ${key.revision}
    from score where edition_id = ${key.editionId} and organisation_id = ${key.organisationId}`.execute(db);
}

export async function insertRevision(db: Tx, r: Revision & { signedBy: string | null }): Promise<void> {
  await db
    .insertInto('score_revision')
    .values({
      organisation_id: r.organisationId, edition_id: r.editionId, revision: r.revision, reason: r.reason, audits: r.audits,
      previous_digest: r.previousDigest, digest: r.digest, signed_by: r.signedBy, signed_at: r.signedAt,
    })
    .execute();
}

/** Who speaks for a body, for the mail about its revised score. For the system. */
export async function speakersOf(db: Tx, organisationId: string): Promise<{ name: string; email: string; locale: string }[]> {
  return db
    .selectFrom('role_grant as g').innerJoin('person as p', 'p.id', 'g.person_id').select(['p.name', 'p.email', 'p.locale']).distinct()
    .where('g.organisation_id', '=', organisationId).where('g.role', 'in', ['referent', 'decision_maker']).where('g.revoked_at', 'is', null)
    .orderBy('p.email').execute();
}
