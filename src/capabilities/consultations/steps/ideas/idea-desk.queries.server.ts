import type { IdeaMerge } from '#core/consultations/lineage.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';

interface Done {
  personId: string | null;
  at: Date;
}

/** Whoever merges or separates ideas of a step waits for the one before. */
export async function lockStep(db: Tx, { organisationId, stepId }: StepKey): Promise<void> {
  await db.selectFrom('consultation_step').select('id').where('organisation_id', '=', organisationId).where('id', '=', stepId).forUpdate().execute();
}

export async function insertMerge(db: Tx, { organisationId, stepId }: StepKey, { id, from, into }: IdeaMerge, { personId, at }: Done): Promise<void> {
  await db.insertInto('idea_merge').values({ organisation_id: organisationId, id, step_id: stepId, from_idea: from, into_idea: into, made_by: personId, made_at: at }).execute();
}

export async function undoMerge(db: Tx, { organisationId }: StepKey, id: string, { personId, at }: Done): Promise<void> {
  await db.updateTable('idea_merge').set({ undone_by: personId, undone_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).where('undone_at', 'is', null).execute();
}

export interface PastMerge extends IdeaMerge {
  madeAt: Date;
  undoneAt: Date | null;
}

/** Every merge of a step that some ideas took part in, undone ones too, the first one first. */
export async function mergeHistory(db: Tx, { organisationId, stepId }: StepKey, ideas: readonly string[]): Promise<PastMerge[]> {
  const all = [...ideas];
  const rows = await db.selectFrom('idea_merge').select(['id', 'from_idea', 'into_idea', 'made_at', 'undone_at']).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .where((eb) => eb.or([eb('from_idea', 'in', all), eb('into_idea', 'in', all)])).orderBy('made_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, from: row.from_idea, into: row.into_idea, madeAt: row.made_at, undoneAt: row.undone_at }));
}

export async function insertReply(db: Tx, { organisationId, stepId }: StepKey, { id, ideaId, service, body, status }: { id: string; ideaId: string; service: string; body: string; status: string }, { personId, at }: Done): Promise<void> {
  await db.insertInto('idea_reply').values({ organisation_id: organisationId, id, idea_id: ideaId, step_id: stepId, service, body, status, made_by: personId, made_at: at }).execute();
}

/** Services that have answered ideas of a body, by name. */
export async function knownServices(db: Tx, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('idea_reply').select('service').distinct().where('organisation_id', '=', organisationId).orderBy('service').limit(50).execute();
  return rows.map(({ service }) => service);
}
