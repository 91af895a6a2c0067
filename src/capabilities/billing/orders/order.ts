import type { Locale } from '#core/shared/texts.ts';
import type { Buyer, OrderLine } from '../invoices/invoice.input.ts';

/** States of an order; the database holds the same list. */
export const orderStates = ['prepared', 'signed', 'returned', 'accepted', 'withdrawn'] as const;
export type OrderState = (typeof orderStates)[number];

/** An order waits for its body until a signed copy comes, then for the office, which accepts it or sends it back. */
export const takesCopies: readonly OrderState[] = ['prepared', 'signed', 'returned'];

export interface Order {
  organisationId: string;
  id: string;
  registrationId: string;
  editionId: string;
  reference: string;
  buyer: Buyer;
  serviceCode: string | null;
  commitmentNumber: string | null;
  lines: OrderLine[];
  netCents: number;
  vatCents: number;
  grossCents: number;
  quoteId: string | null;
  state: OrderState;
  locale: Locale;
  /** Counts every change: a decision names the version it was taken on. */
  version: number;
  createdAt: Date;
  changedAt: Date;
}

export interface RegistrationKey {
  organisationId: string;
  registrationId: string;
}

/** Where a signed copy came by. */
export type CopyChannel = 'link' | 'space' | 'office';
