import { z } from 'zod';
import { isLocale, type Locale } from '#core/shared/texts.ts';
import type { Tx } from '../db/transaction.ts';
import { writeMail, type AdaptedWords, type KindMail, type MailKind } from './mail-kind.ts';
import type { NewMail } from './mail-message.ts';
import { templateFaults } from './template-text.ts';

/** One version of the adapted words of a mail; no words = back to those of the product. */
export interface Adaptation {
  version: number;
  words: AdaptedWords | null;
  writtenBy: string | null;
  writtenAt: Date;
}

export interface AdaptationKey {
  template: string;
  /** Empty for mails of no edition. */
  editionId: string;
  locale: Locale;
}

const storedParagraphs = z.array(z.string());

/** Every version of the words of a mail, the latest first. */
export async function adaptationsOf(db: Tx, key: AdaptationKey): Promise<Adaptation[]> {
  const rows = await db
    .selectFrom('mail_adaptation as a')
    .leftJoin('person as p', 'p.id', 'a.written_by')
    .select(['a.version', 'a.subject', 'a.paragraphs', 'p.name', 'a.written_at'])
    .where('a.template', '=', key.template).where('a.edition_id', '=', key.editionId).where('a.locale', '=', key.locale)
    .orderBy('a.version', 'desc')
    .execute();
  return rows.map((row) => ({ version: row.version, words: wordsOf(row.subject, row.paragraphs), writtenBy: row.name, writtenAt: row.written_at }));
}

/** The words that hold for a mail where they were adapted; null = those of the product. */
export async function adaptedWords(db: Tx, key: AdaptationKey): Promise<AdaptedWords | null> {
  const row = await db
    .selectFrom('mail_adaptation').select(['subject', 'paragraphs'])
    .where('template', '=', key.template).where('edition_id', '=', key.editionId).where('locale', '=', key.locale)
    .orderBy('version', 'desc').limit(1)
    .executeTakeFirst();
  return row ? wordsOf(row.subject, row.paragraphs) : null;
}

/** Which mails of an edition, and of no edition, have adapted words, in which languages. */
export async function adaptedTemplates(db: Tx, editionId: string): Promise<{ template: string; editionId: string; locale: Locale }[]> {
  const rows = await db
    .selectFrom('mail_adaptation')
    .distinctOn(['template', 'edition_id', 'locale'])
    .select(['template', 'edition_id', 'locale', 'subject'])
    .where('edition_id', 'in', [editionId, ''])
    .orderBy('template').orderBy('edition_id').orderBy('locale').orderBy('version', 'desc')
    .execute();
  return rows.flatMap(({ template, edition_id, locale, subject }) => (subject !== null && isLocale(locale) ? [{ template, editionId: edition_id, locale }] : []));
}

/** Adds a version; two people who add the same one at once run into `mail_adaptation_pkey`. */
export async function insertAdaptation(db: Tx, key: AdaptationKey, given: { version: number; words: AdaptedWords | null; writtenBy: string | null; writtenAt: Date }): Promise<void> {
  await db
    .insertInto('mail_adaptation')
    .values({
      template: key.template, edition_id: key.editionId, locale: key.locale, version: given.version,
      subject: given.words?.subject ?? null, paragraphs: given.words ? JSON.stringify(given.words.paragraphs) : null,
      written_by: given.writtenBy, written_at: given.writtenAt,
    })
    .execute();
}

export function adaptationKey(kind: Pick<MailKind, 'id' | 'perEdition'>, editionId: string | null, locale: Locale): AdaptationKey {
  return { template: kind.id, editionId: kind.perEdition ? (editionId ?? '') : '', locale };
}

/** The mail in the words that hold now: its own, else those adapted, else those of the product. */
export async function mailInForce(db: Tx, mail: KindMail): Promise<NewMail> {
  const adapted = mail.words ?? (await adaptedWords(db, adaptationKey(mail.kind, mail.editionId, mail.locale)));
  return writeMail(mail, adapted && fits(mail.kind, adapted) ? adapted : null);
}

/** Words adapted under a former release may name what the kind no longer offers: then the product's own are sent. */
function fits(kind: MailKind, { subject, paragraphs }: AdaptedWords): boolean {
  const known = Object.keys(kind.variables);
  return [subject, ...paragraphs].every((text) => templateFaults(text, known).length === 0);
}

function wordsOf(subject: string | null, paragraphs: unknown): AdaptedWords | null {
  const parsed = storedParagraphs.safeParse(paragraphs);
  return subject !== null && parsed.success ? { subject, paragraphs: parsed.data } : null;
}
