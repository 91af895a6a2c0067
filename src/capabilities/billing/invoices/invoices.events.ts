/** Events of invoices; their names are part of the journal and never change. */
export const invoiceEvents = {
  issued: 'invoice.issued',
  credited: 'credit_note.issued',
  paid: 'invoice.payment_recorded',
  reversed: 'invoice.payment_reversed',
  refunded: 'invoice.refund_recorded',
  received: 'invoice.reception_recorded',
  deposited: 'invoice.deposited',
  depositUndone: 'invoice.deposit_undone',
  exported: 'invoices.exported',
} as const;
