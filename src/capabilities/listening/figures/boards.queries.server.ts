import { sql } from 'kysely';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Prior } from '#core/listening/figures/decayed-mean.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { listeningBoard, type KeptBoard, type ListeningBoard } from './board.ts';

export async function keptBoardOf(db: Tx, organisationId: string): Promise<KeptBoard | null> {
  const row = await db.selectFrom('listening_board').select(['board', 'worked_out_at', 'worked_out_on']).where('organisation_id', '=', organisationId).executeTakeFirst();
  return row ? { board: listeningBoard.parse(row.board), workedOutAt: row.worked_out_at, on: row.worked_out_on } : null;
}

export async function keepBoard(db: Tx, organisationId: string, board: ListeningBoard, at: Date): Promise<void> {
  const kept = { worked_out_at: at, worked_out_on: board.on, board: JSON.stringify(board) };
  await db.insertInto('listening_board').values({ organisation_id: organisationId, ...kept }).onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(kept)).execute();
}

/** Replaces what was flagged of a body. */
export async function keepFlags(db: Tx, organisationId: string, flags: readonly { mentionId: string; kind: 'burst' | 'wave'; beganOn: IsoDate }[]): Promise<void> {
  await db.deleteFrom('mention_flag').where('organisation_id', '=', organisationId).execute();
  for (let at = 0; at < flags.length; at += flagsATime) {
    const some = flags.slice(at, at + flagsATime).map(({ mentionId, kind, beganOn }) => ({ organisation_id: organisationId, mention_id: mentionId, kind, began_on: beganOn }));
    await db.insertInto('mention_flag').values(some).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

const flagsATime = 2_000;

/** What bodies alike are worth, of the kind of body or else of all; null where they are fewer than six. */
export async function peersOf(db: Tx, organisationId: string): Promise<(Prior & { bodies: number; alike: boolean }) | null> {
  const rows = await db.selectFrom('listening_peers').select(['kind', 'bodies', 'mean', 'worth'])
    .where(({ or, eb, selectFrom }) => or([eb('kind', '=', ''), eb('kind', '=', selectFrom('organisation').select('organisation.kind').where('organisation.id', '=', organisationId))])).execute();
  const row = rows.find(({ kind }) => kind !== '') ?? rows[0];
  return row ? { mean: row.mean, worth: row.worth, bodies: row.bodies, alike: row.kind !== '' } : null;
}

/** Bodies whose board is older than this day, or than what became of their mentions since; those without a board too. */
export async function bodiesToWorkOut(db: Tx, today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ organisation_id: string }>`
    select s.organisation_id from (select distinct organisation_id from listening_source) s left join listening_board b on b.organisation_id = s.organisation_id
    where b.organisation_id is null or b.worked_out_on < ${today}
      or exists (select from listening_import i where i.organisation_id = s.organisation_id and i.finished_at > b.worked_out_at)
      or exists (select from finding_correction c where c.organisation_id = s.organisation_id and c.made_at > b.worked_out_at)
      or exists (select from mention_erased e where e.organisation_id = s.organisation_id and e.erased_at > b.worked_out_at)
      or exists (select from mention_reply r where r.organisation_id = s.organisation_id and r.sent_at is not null and r.changed_at > b.worked_out_at)
    order by 1`.execute(db);
  return rows.map((row) => row.organisation_id);
}
