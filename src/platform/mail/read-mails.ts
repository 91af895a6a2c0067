import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';

/** One mail of the outbox, as a list shows it. */
export interface MailLine {
  id: string;
  recipient: string;
  template: string;
  locale: string;
  subject: string;
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
}

export interface KeptMail extends MailLine {
  text_body: string;
  html_body: string;
}

const lineColumns = ['id', 'recipient', 'template', 'locale', 'subject', 'created_at', 'sent_at', 'last_error'] as const;

/** A page of the outbox, the newest first. `text` is looked for in the recipient and in the subject. */
export async function mailLines(db: Tx, filter: { text: string; limit: number; offset: number }): Promise<{ mails: MailLine[]; total: number }> {
  const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = db
    .selectFrom('mail_message')
    .$if(filter.text !== '', (query) => query.where((eb) => eb.or([eb('recipient', 'ilike', pattern), eb('subject', 'ilike', pattern)])));
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const mails = await found.select(lineColumns).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(filter.limit).offset(filter.offset).execute();
  return { mails, total };
}

export async function mailById(db: Tx, id: string): Promise<KeptMail | undefined> {
  return db.selectFrom('mail_message').select([...lineColumns, 'text_body', 'html_body']).where('id', '=', id).executeTakeFirst();
}

/** The latest mails to any of these addresses, written small. Mails that carry a sign-in link are left out: they tell nothing of a body. */
export async function mailsToAddresses(db: Tx, addresses: readonly string[], limit: number): Promise<MailLine[]> {
  if (addresses.length === 0) return [];
  return db
    .selectFrom('mail_message').select(lineColumns)
    .where(sql`lower(recipient)`, 'in', addresses).where('template', '<>', 'sign-in-link')
    .orderBy('created_at', 'desc').limit(limit)
    .execute();
}
