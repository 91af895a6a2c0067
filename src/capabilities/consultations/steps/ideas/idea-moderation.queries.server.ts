import type { Updateable } from 'kysely';
import type { Idea } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';

interface IdeaKey {
  organisationId: string;
  id: string;
}

/** How many ideas of a step nobody has read yet. */
export async function waitingCount(db: Tx, { organisationId, stepId }: { organisationId: string; stepId: string }): Promise<number> {
  const { n } = await db.selectFrom('idea').select(({ fn }) => fn.countAll<string>().as('n')).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('state', '=', 'waiting').executeTakeFirstOrThrow();
  return Number(n);
}

export async function ideaState(db: Tx, { organisationId, id }: IdeaKey): Promise<{ state: string; publishedAt: Date | null } | undefined> {
  const row = await db.selectFrom('idea').select(['state', 'published_at']).where('organisation_id', '=', organisationId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && { state: row.state, publishedAt: row.published_at };
}

export async function setState(db: Tx, { organisationId, id }: IdeaKey, change: Pick<Updateable<Idea>, 'state' | 'title' | 'body' | 'masked' | 'published_at' | 'changed_at'>): Promise<void> {
  await db.updateTable('idea').set(change).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** The photos of an idea with its step. */
export async function photosOfIdea(db: Tx, { organisationId, id }: IdeaKey): Promise<{ ideaId: string; stepId: string; position: number; description: string }[]> {
  const rows = await db.selectFrom('idea_photo').select(['idea_id', 'step_id', 'position', 'description']).where('organisation_id', '=', organisationId).where('idea_id', '=', id).orderBy('position').execute();
  return rows.map((row) => ({ ideaId: row.idea_id, stepId: row.step_id, position: row.position, description: row.description }));
}

export async function deletePhoto(db: Tx, { organisationId, id }: IdeaKey, position: number): Promise<void> {
  await db.deleteFrom('idea_photo').where('organisation_id', '=', organisationId).where('idea_id', '=', id).where('position', '=', position).execute();
}
