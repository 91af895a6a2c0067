import type { Tx } from '#platform/db/transaction.ts';
import type { DeclaredEvidence, EvidenceType, Masking, ProofKind } from './evidence.ts';

const columns = [
  'organisation_id', 'id', 'mission_id', 'edition_id', 'audit_id', 'item_id', 'kind', 'file_name', 'media_type', 'size', 'sha256', 'original_sha256',
  'picture_hash', 'masking', 'captured_at', 'place', 'parts', 'declared_at', 'completed_at', 'withdrawn_at',
] as const;

/** Closed lists that the check constraints hold. */
interface Checked {
  kind: ProofKind;
  media_type: EvidenceType;
  masking: Masking;
}

function evidence(db: Tx) {
  return db.selectFrom('evidence').select(columns).$narrowType<Checked>();
}

export type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidence>['execute']>>[number];

/** One file, if the reader's sight includes it. */
export async function evidenceById(db: Tx, organisationId: string, id: string): Promise<EvidenceRow | undefined> {
  return evidence(db).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
}

/** The same, held: two uploads of the last parts come one after the other. */
export async function lockEvidence(db: Tx, organisationId: string, id: string): Promise<EvidenceRow | undefined> {
  return evidence(db).where('organisation_id', '=', organisationId).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Files of a mission that were received and not withdrawn, in the order in which they were taken. */
export async function receivedEvidence(db: Tx, organisationId: string, missionId: string): Promise<EvidenceRow[]> {
  return evidence(db)
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId)
    .where('completed_at', 'is not', null).where('withdrawn_at', 'is', null)
    .orderBy('captured_at').orderBy('id')
    .execute();
}

export async function countEvidence(db: Tx, organisationId: string, missionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Says whether it is new: the id may be known already, to somebody else as well. */
export async function insertEvidence(db: Tx, declared: DeclaredEvidence & { editionId: string; parts: number; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evidence')
    .values({
      organisation_id: declared.organisationId, id: declared.id, mission_id: declared.missionId, edition_id: declared.editionId,
      audit_id: declared.auditId, item_id: declared.itemId, kind: declared.kind, file_name: declared.name, media_type: declared.type,
      size: declared.size, sha256: declared.sha256, original_sha256: declared.originalSha256, picture_hash: declared.pictureHash,
      masking: declared.masking, captured_at: declared.capturedAt, place: declared.place, parts: declared.parts, declared_at: declared.now,
    })
    .onConflict((conflict) => conflict.constraint('evidence_pkey').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function markCompleted(db: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  await db.updateTable('evidence').set({ completed_at: now }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

export async function markWithdrawn(db: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  await db.updateTable('evidence').set({ withdrawn_at: now }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Numbers of the parts received so far, in order. */
export async function partsReceived(db: Tx, organisationId: string, evidenceId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('evidence_chunk').select('number')
    .where('organisation_id', '=', organisationId).where('evidence_id', '=', evidenceId)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

export async function insertPart(db: Tx, part: { organisationId: string; evidenceId: string; number: number; sha256: string; bytes: Buffer; now: Date }): Promise<void> {
  await db
    .insertInto('evidence_chunk')
    .values({ organisation_id: part.organisationId, evidence_id: part.evidenceId, number: part.number, sha256: part.sha256, bytes: part.bytes, received_at: part.now })
    .onConflict((conflict) => conflict.constraint('evidence_chunk_pkey').doNothing())
    .execute();
}

/** The parts of a file in order, as one. */
export async function readParts(db: Tx, organisationId: string, evidenceId: string): Promise<Buffer> {
  const rows = await db
    .selectFrom('evidence_chunk').select('bytes')
    .where('organisation_id', '=', organisationId).where('evidence_id', '=', evidenceId)
    .orderBy('number')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

export async function deleteParts(db: Tx, organisationId: string, evidenceId: string): Promise<void> {
  await db.deleteFrom('evidence_chunk').where('organisation_id', '=', organisationId).where('evidence_id', '=', evidenceId).execute();
}
