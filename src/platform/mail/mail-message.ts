import { sql } from 'kysely';
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
  /** Where one click ends what the mail belongs to (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

/** Mails that their reader has just asked for: they leave even where data may only be kept, not used. */
const askedFor = /^(privacy-|sign-in)/;

/**
 * Puts a mail in the outbox, in the caller's transaction: no change, no mail. False when the reader had the use of their
 * data restricted, and nothing is written (GDPR, articles 18 and 21).
 */
export async function insertMail(db: Tx, id: string, mail: NewMail): Promise<boolean> {
  if (!askedFor.test(mail.template) && (await isRestricted(db, mail.to))) return false;
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
      unsubscribe_url: mail.unsubscribeUrl ?? null,
    })
    .execute();
  return true;
}

async function isRestricted(db: Tx, address: string): Promise<boolean> {
  const { rows } = await sql<{ restricted: boolean }>`select parvis_restricted(${address}, (select id from person where lower(email) = lower(${address}))) as restricted`.execute(db);
  return rows[0]?.restricted ?? false;
}

/** The latest mail to an address, as its owner would read it. */
export async function lastMailTo(db: Tx, recipient: string): Promise<{ subject: string; text_body: string } | undefined> {
  return db
    .selectFrom('mail_message').select(['subject', 'text_body'])
    .where('recipient', '=', recipient).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1)
    .executeTakeFirst();
}
