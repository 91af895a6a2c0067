import { sql } from 'kysely';
import type { StepKind } from '#core/consultations/open-steps.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepProof } from '../consultation.ts';
import { storedTitle } from '../consultation.stored.ts';
import type { Step } from './step.ts';

interface Of {
  organisationId: string;
  id: string;
}

/** The steps of a consultation, in order. */
export async function stepsOf(db: Tx, { organisationId, id }: Of): Promise<Step[]> {
  const rows = await db.selectFrom('consultation_step').select(['id', 'kind', 'position', 'title', 'content', 'proof', 'opens_at', 'closes_at'])
    .where('organisation_id', '=', organisationId).where('consultation_id', '=', id).orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id, position: row.position, title: storedTitle.parse(row.title), content: row.content,
    kind: row.kind as StepKind, proof: row.proof as StepProof, // both held by check constraints
    opensAt: row.opens_at?.toISOString() ?? null, closesAt: row.closes_at?.toISOString() ?? null,
  }));
}

export async function insertStep(db: Tx, of: Of, step: Step): Promise<void> {
  await db.insertInto('consultation_step').values({ organisation_id: of.organisationId, id: step.id, consultation_id: of.id, kind: step.kind, position: step.position, ...said(step) }).execute();
}

export async function updateStep(db: Tx, { organisationId }: Of, step: Step): Promise<void> {
  await db.updateTable('consultation_step').set(said(step)).where('organisation_id', '=', organisationId).where('id', '=', step.id).execute();
}

const said = ({ title, content, proof, opensAt, closesAt }: Step) => ({ title: JSON.stringify(title), content: JSON.stringify(content), proof, opens_at: opensAt, closes_at: closesAt });

/** Removes a step to which nobody gave anything. */
export async function deleteStep(db: Tx, { organisationId }: Of, stepId: string): Promise<void> {
  await db.deleteFrom('consultation_step').where('organisation_id', '=', organisationId).where('id', '=', stepId).execute();
}

/** Numbers the steps of a consultation anew, from one, in this order. */
export async function orderSteps(db: Tx, { organisationId, id }: Of, stepIds: readonly string[]): Promise<void> {
  await db.updateTable('consultation_step').set({ position: sql<number>`array_position(${[...stepIds]}::uuid[], id)` })
    .where('organisation_id', '=', organisationId).where('consultation_id', '=', id).execute();
}
