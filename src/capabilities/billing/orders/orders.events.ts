/** Events of quotations and orders; their names are part of the journal and never change. */
export const orderEvents = {
  quoteSent: 'quote.sent',
  quoteAccepted: 'quote.accepted',
  quoteRefused: 'quote.refused',
  prepared: 'order.prepared',
  references: 'order.references_given',
  copyReceived: 'order.copy_received',
  accepted: 'order.accepted',
  returned: 'order.returned',
  withdrawn: 'order.withdrawn',
  reminded: 'order.reminded',
} as const;
