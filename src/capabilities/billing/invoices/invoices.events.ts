/** Events of invoices; their names are part of the journal and never change. */
export const invoiceEvents = {
  issued: 'invoice.issued',
  credited: 'credit_note.issued',
  paid: 'invoice.payment_recorded',
  reversed: 'invoice.payment_reversed',
  received: 'invoice.reception_recorded',
  exported: 'invoices.exported',
} as const;
