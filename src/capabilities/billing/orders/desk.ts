import type { Edition } from '#capabilities/grids/index.ts';
import type { AcceptanceChecks, RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { RunningTotal } from '../invoices/running-total.server.ts';
import type { Quote } from '../quotes/quote.ts';
import type { SignedCopy } from './copies.queries.server.ts';
import type { Order } from './order.ts';
import type { OrderDecision } from './orders.queries.server.ts';

/** The piles of the operator's queue, in the order of work. */
export const deskTabs = ['signed', 'to_price', 'quoted', 'prepared', 'returned', 'accepted', 'withdrawn'] as const;
export type DeskTab = (typeof deskTabs)[number];

export function isDeskTab(value: unknown): value is DeskTab {
  return deskTabs.some((tab) => tab === value);
}

/** A line of the queue. */
export interface DeskRow {
  organisationId: string;
  registrationId: string;
  name: string;
  /** Of the order, the quotation or the registration, whatever there is. */
  reference: string;
  netCents: number | null;
  grossCents: number | null;
  /** Since when it lies there. */
  since: Date;
  /** For a quotation: refused, or past its last day. */
  remark: 'refused' | 'expired' | null;
}

export interface Desk {
  tab: DeskTab;
  edition: { id: string; label: Edition['label'] };
  editions: { id: string; label: Edition['label'] }[];
  counts: Record<DeskTab, number>;
  rows: DeskRow[];
}

/** Everything the operator needs to decide on one order. */
export interface OrderDesk {
  organisationId: string;
  registrationId: string;
  facts: RegistrationFacts;
  edition: Edition['label'];
  editionId: string;
  formula: Edition['label'];
  quotes: Quote[];
  order: Order | null;
  copies: SignedCopy[];
  decisions: OrderDecision[];
  reminders: { moment: string; at: Date }[];
  /** Other live registrations of the same body in the same edition. */
  duplicates: { id: string; reference: string }[];
  total: RunningTotal | null;
  /** Accepted orders and this one together, in cents before VAT, and whether they reach the threshold. */
  withThis: { netCents: number; needsCompetition: boolean } | null;
  /** What to look at before accepting; null where there is nothing to accept. */
  acceptance: AcceptanceChecks | null;
  may: { decide: boolean; quote: boolean };
}
