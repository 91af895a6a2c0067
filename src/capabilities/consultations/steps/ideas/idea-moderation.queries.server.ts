import type { Updateable } from 'kysely';
import type { Idea } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';

interface IdeaKey {
  organisationId: string;
  id: string;
}

/** As its author wrote it. */
export interface IdeaToRead {
  id: string;
  stepId: string;
  state: 'waiting' | 'published' | 'refused' | 'withdrawn';
  title: string;
  body: string;
  language: string;
  voter: string;
  receivedAt: Date;
}

const written = (db: Tx, organisationId: string) =>
  db.selectFrom('idea_words as w').innerJoin('idea as i', (join) => join.onRef('i.organisation_id', '=', 'w.organisation_id').onRef('i.id', '=', 'w.idea_id'))
    .select(['i.id', 'i.step_id', 'i.state', 'w.title', 'w.body', 'i.language', 'w.voter', 'i.received_at']).where('w.organisation_id', '=', organisationId);

type Row = { id: string; step_id: string; state: string; title: string; body: string; language: string; voter: string; received_at: Date };

const asRead = (row: Row): IdeaToRead => ({
  id: row.id, stepId: row.step_id, state: row.state as IdeaToRead['state'], // held by a check constraint
  title: row.title, body: row.body, language: row.language, voter: row.voter, receivedAt: row.received_at,
});

export async function ideaToRead(db: Tx, { organisationId, id }: IdeaKey): Promise<IdeaToRead | undefined> {
  const row = await written(db, organisationId).where('w.idea_id', '=', id).executeTakeFirst();
  return row && asRead(row);
}

/** Ideas of a step in a state, those received first first. */
export async function ideasToRead(db: Tx, { organisationId, stepId }: { organisationId: string; stepId: string }, state: IdeaToRead['state'], most: number): Promise<IdeaToRead[]> {
  const rows = await written(db, organisationId).where('w.step_id', '=', stepId).where('i.state', '=', state).orderBy('i.received_at').orderBy('i.id').limit(most).execute();
  return rows.map(asRead);
}

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
