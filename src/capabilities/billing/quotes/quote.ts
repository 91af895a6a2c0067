import type { Locale } from '#core/shared/texts.ts';
import type { Buyer, OrderLine } from '../invoices/invoice.input.ts';

/** States of a quotation; the database holds the same list. */
export type QuoteState = 'sent' | 'accepted' | 'refused' | 'replaced' | 'withdrawn';

export interface Quote {
  organisationId: string;
  id: string;
  registrationId: string;
  editionId: string;
  /** Counts the quotations of one registration; the last one holds. */
  version: number;
  reference: string;
  buyer: Buyer;
  lines: OrderLine[];
  netCents: number;
  vatCents: number;
  grossCents: number;
  note: string | null;
  /** Last day on which it can be accepted. */
  validUntil: string;
  state: QuoteState;
  locale: Locale;
  createdAt: Date;
  answeredAt: Date | null;
  answeredBy: string | null;
  answerReason: string | null;
}
