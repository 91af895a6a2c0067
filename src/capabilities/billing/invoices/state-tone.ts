import type { InvoiceState } from './invoice-state.ts';

/** The colour of each state; its words always stand beside. */
export const invoiceTones = { issued: 'info', overdue: 'danger', paid: 'success', to_refund: 'danger', credited: 'neutral', credit: 'neutral' } as const satisfies Record<InvoiceState, string>;
