import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { InboxCursor } from '#platform/mail/inbox/imap-inbox.ts';

export async function cursorOf(db: Tx, mailbox: string): Promise<InboxCursor | null> {
  const row = await db.selectFrom('inbox_cursor').select(['uid_validity', 'last_uid']).where('mailbox', '=', mailbox).executeTakeFirst();
  return row ? { uidValidity: row.uid_validity, lastUid: Number(row.last_uid) } : null;
}

/** Moves the cursor, and counts what was not kept. */
export async function moveCursor(db: Tx, mailbox: string, cursor: InboxCursor, now: Date, count: { unmatched: number; refused: number }): Promise<void> {
  await db
    .insertInto('inbox_cursor')
    .values({ mailbox, uid_validity: cursor.uidValidity, last_uid: cursor.lastUid, unmatched: count.unmatched, refused: count.refused, read_at: now })
    .onConflict((conflict) => conflict.constraint('inbox_cursor_pkey').doUpdateSet({
      uid_validity: cursor.uidValidity, last_uid: cursor.lastUid, read_at: now,
      unmatched: sql`inbox_cursor.unmatched + ${count.unmatched}`, refused: sql`inbox_cursor.refused + ${count.refused}`,
    }))
    .execute();
}
