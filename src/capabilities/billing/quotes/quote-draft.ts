import type { RunningTotal } from '../invoices/running-total.server.ts';

/** What the pricing form shows. */
export interface QuoteDraft {
  name: string;
  reference: string;
  /** What the body asks for, in words. */
  requested: string[];
  /** What the buyer ordered in twelve months; null without SIREN. */
  total: RunningTotal | null;
  lines: { item: string; label: string; quantity: string; price: string }[];
  note: string;
  validUntil: string;
}
