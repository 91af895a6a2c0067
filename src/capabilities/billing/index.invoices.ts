/** The public face of invoices, safe anywhere. */
export { mayInvoice } from './invoices/invoices.access.ts';
export { readInvoiceFilter, readPeriod } from './invoices/invoices-filter.ts';
export { invoicesTexts } from './invoices/invoices.texts.ts';
