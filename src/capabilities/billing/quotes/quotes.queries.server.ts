import type { Tx } from '#platform/db/transaction.ts';
import { storedBuyer, storedOrderLines } from '../invoices/invoice.input.ts';
import type { RegistrationKey } from '../orders/order.ts';
import type { Quote, QuoteState } from './quote.ts';

function quotes(db: Tx) {
  return db.selectFrom('quote').select((eb) => [
    'organisation_id', 'id', 'registration_id', 'edition_id', 'version', 'reference', 'buyer', 'lines', 'net_cents', 'vat_cents', 'gross_cents', 'note',
    eb.cast<string>('valid_until', 'text').as('valid_until'), 'state', 'locale', 'created_at', 'answered_at', 'answered_by', 'answer_reason',
  ]);
}

type QuoteRow = Awaited<ReturnType<ReturnType<typeof quotes>['executeTakeFirstOrThrow']>>;

function quoteOf(row: QuoteRow): Quote {
  return {
    organisationId: row.organisation_id, id: row.id, registrationId: row.registration_id, editionId: row.edition_id, version: row.version,
    reference: row.reference, buyer: storedBuyer.parse(row.buyer), lines: storedOrderLines.parse(row.lines), netCents: row.net_cents, vatCents: row.vat_cents, grossCents: row.gross_cents,
    note: row.note, validUntil: row.valid_until, state: row.state as QuoteState, // the check constraint holds the list
    locale: row.locale === 'en' ? 'en' : 'fr', createdAt: row.created_at, answeredAt: row.answered_at, answeredBy: row.answered_by, answerReason: row.answer_reason,
  };
}

/** The quotations of a registration, the latest first. */
export async function quotesOfRegistration(db: Tx, key: RegistrationKey): Promise<Quote[]> {
  const rows = await quotes(db).where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId).orderBy('version', 'desc').execute();
  return rows.map(quoteOf);
}

/** The quotations of an edition: the latest of each registration. */
export async function latestQuotes(db: Tx, editionId: string): Promise<Quote[]> {
  const rows = await quotes(db).where('edition_id', '=', editionId).distinctOn(['organisation_id', 'registration_id'])
    .orderBy('organisation_id').orderBy('registration_id').orderBy('version', 'desc').execute();
  return rows.map(quoteOf);
}

export async function insertQuote(db: Tx, quote: Quote, madeBy: string | null): Promise<void> {
  await db
    .insertInto('quote')
    .values({
      organisation_id: quote.organisationId, id: quote.id, registration_id: quote.registrationId, edition_id: quote.editionId, version: quote.version,
      reference: quote.reference, buyer: JSON.stringify(quote.buyer), lines: JSON.stringify(quote.lines), net_cents: quote.netCents, vat_cents: quote.vatCents,
      gross_cents: quote.grossCents, note: quote.note, valid_until: quote.validUntil, state: quote.state, locale: quote.locale, made_by: madeBy, created_at: quote.createdAt,
    })
    .execute();
}

/** Puts the open or accepted quotations of a registration aside: another version replaces them. */
export async function replaceQuotes(db: Tx, key: RegistrationKey): Promise<void> {
  await db.updateTable('quote').set({ state: 'replaced' })
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId).where('state', 'in', ['sent', 'accepted']).execute();
}

/** Ends the open or accepted quotations of a registration that is taken back. */
export async function closeQuotes(db: Tx, key: RegistrationKey): Promise<void> {
  await db.updateTable('quote').set({ state: 'withdrawn' })
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.registrationId).where('state', 'in', ['sent', 'accepted']).execute();
}

/** Notes the body's answer to a quotation that still waits for one; false when it does not. */
export async function answerQuote(
  db: Tx,
  answer: { organisationId: string; id: string; state: 'accepted' | 'refused'; by: string; at: Date; reason: string | null },
): Promise<boolean> {
  const result = await db
    .updateTable('quote').set({ state: answer.state, answered_by: answer.by, answered_at: answer.at, answer_reason: answer.reason })
    .where('organisation_id', '=', answer.organisationId).where('id', '=', answer.id).where('state', '=', 'sent')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
