import type { Tx } from '#platform/db/transaction.ts';

export interface TrainingResult {
  id: string;
  kind: 'lesson' | 'quiz' | 'gold';
  part: string;
  version: string;
  answers: unknown;
  share: number | null;
  ac1: number | null;
  passed: boolean;
  doneAt: Date;
}

export async function insertResults(db: Tx, rows: readonly (TrainingResult & { personId: string; editionId: string })[]): Promise<void> {
  if (rows.length === 0) return;
  await db.insertInto('training_result')
    .values(rows.map(({ id, personId, editionId, kind, part, version, answers, share, ac1, passed, doneAt }) => ({
      id, person_id: personId, edition_id: editionId, kind, part, version, answers: JSON.stringify(answers), share, ac1, passed, done_at: doneAt,
    })))
    .execute();
}

const kinds = ['lesson', 'quiz', 'gold'] as const;

/** What a person did in an edition, the latest first. */
export async function resultsOf(db: Tx, personId: string, editionId: string): Promise<TrainingResult[]> {
  const rows = await db.selectFrom('training_result')
    .select(['id', 'kind', 'part', 'version', 'answers', 'share', 'ac1', 'passed', 'done_at as doneAt'])
    .where('person_id', '=', personId).where('edition_id', '=', editionId)
    .orderBy('done_at', 'desc').orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: kinds.find((kind) => kind === row.kind) ?? 'lesson' }));
}
