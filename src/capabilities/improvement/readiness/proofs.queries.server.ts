import type { keepProof } from '#capabilities/registrations/index.server.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { CommitmentProof } from './readiness.ts';

type StoredProof = NonNullable<Awaited<ReturnType<typeof keepProof>>>;

const columns = ['id', 'action_id', 'commitment_id', 'title', 'dated_on', 'file_sha256', 'file_name', 'file_type', 'file_bytes'] as const;

export interface ProofRow {
  id: string;
  actionId: string | null;
  commitmentId: string | null;
  title: string;
  datedOn: string;
  file: StoredProof;
}

/** Proofs that a body has not withdrawn, the most recent first; all of them, those of an action, or one. */
export async function proofsOf(db: Tx, filter: { organisationId: string; actionId?: string; id?: string }): Promise<ProofRow[]> {
  let query = db.selectFrom('improvement_proof').select(columns).where('organisation_id', '=', filter.organisationId).where('withdrawn_at', 'is', null);
  if (filter.actionId) query = query.where('action_id', '=', filter.actionId);
  if (filter.id) query = query.where('id', '=', filter.id);
  const rows = await query.orderBy('dated_on', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id, actionId: row.action_id, commitmentId: row.commitment_id, title: row.title, datedOn: row.dated_on,
    file: { sha256: row.file_sha256, name: row.file_name, type: row.file_type as StoredProof['type'], bytes: row.file_bytes }, // written by insertProof only
  }));
}

/** Those of commitments only. */
export async function commitmentProofs(db: Tx, organisationId: string): Promise<CommitmentProof[]> {
  const proofs = await proofsOf(db, { organisationId });
  return proofs.flatMap(({ commitmentId, ...proof }) => (commitmentId ? [{ ...proof, commitmentId }] : []));
}

export interface NewProof {
  organisationId: string;
  id: string;
  of: { actionId: string } | { commitmentId: string };
  title: string;
  datedOn: string;
  file: StoredProof;
  addedBy: string | null;
  addedAt: Date;
}

export async function insertProof(db: Tx, { of, file, ...proof }: NewProof): Promise<void> {
  await db.insertInto('improvement_proof').values({
    organisation_id: proof.organisationId, id: proof.id, action_id: 'actionId' in of ? of.actionId : null, commitment_id: 'commitmentId' in of ? of.commitmentId : null,
    title: proof.title, dated_on: proof.datedOn, file_sha256: file.sha256, file_name: file.name, file_type: file.type, file_bytes: file.bytes,
    added_by: proof.addedBy, added_at: proof.addedAt,
  }).execute();
}

/** Says whether there was a proof to withdraw. */
export async function withdrawProofRow(db: Tx, key: { organisationId: string; id: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('improvement_proof').set({ withdrawn_at: key.at })
    .where('organisation_id', '=', key.organisationId).where('id', '=', key.id).where('withdrawn_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
