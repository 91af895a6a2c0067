import { questionSetInput } from './question-set.input.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A version of a set that a body made. */
export async function ownSet(db: Tx, key: { organisationId: string; id: string; version: number }): Promise<QuestionSet | undefined> {
  const row = await db.selectFrom('question_set_version').select('content')
    .where('organisation_id', '=', key.organisationId).where('set_id', '=', key.id).where('version', '=', key.version).executeTakeFirst();
  return row && questionSetInput.parse(row.content);
}

export interface OwnSet {
  set: QuestionSet;
  madeAt: Date;
}

/** The latest version of each set of a body. */
export async function ownSets(db: Tx, organisationId: string): Promise<OwnSet[]> {
  const rows = await db.selectFrom('question_set_version').select(['content', 'made_at']).distinctOn('set_id')
    .where('organisation_id', '=', organisationId).orderBy('set_id').orderBy('version', 'desc').execute();
  return rows.map(({ content, made_at }) => ({ set: questionSetInput.parse(content), madeAt: made_at }));
}

/** Every version of a set of a body, the latest first. */
export async function ownSetVersions(db: Tx, key: { organisationId: string; id: string }): Promise<OwnSet[]> {
  const rows = await db.selectFrom('question_set_version').select(['content', 'made_at'])
    .where('organisation_id', '=', key.organisationId).where('set_id', '=', key.id).orderBy('version', 'desc').execute();
  return rows.map(({ content, made_at }) => ({ set: questionSetInput.parse(content), madeAt: made_at }));
}

export async function insertSetVersion(db: Tx, of: { organisationId: string; set: QuestionSet; madeBy: string; at: Date }): Promise<void> {
  const { organisationId, set, madeBy, at } = of;
  await db.insertInto('question_set_version').values({
    organisation_id: organisationId, set_id: set.id, version: set.version, content: JSON.stringify(set), made_by: madeBy, made_at: at,
  }).execute();
}
