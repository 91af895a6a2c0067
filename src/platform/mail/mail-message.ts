import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '../db/transaction.ts';

/** A mail as its template made it: text and HTML say the same. */
export interface NewMail {
  to: string;
  template: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
}

/** Puts a mail in the outbox, in the caller's transaction: no change, no mail. */
export async function insertMail(db: Tx, id: string, mail: NewMail): Promise<void> {
  await db
    .insertInto('mail_message')
    .values({
      id,
      recipient: mail.to,
      template: mail.template,
      locale: mail.locale,
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html,
    })
    .execute();
}

/** The latest mail to an address, as its owner would read it. */
export async function lastMailTo(db: Tx, recipient: string): Promise<{ subject: string; text_body: string } | undefined> {
  return db
    .selectFrom('mail_message').select(['subject', 'text_body'])
    .where('recipient', '=', recipient).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1)
    .executeTakeFirst();
}
