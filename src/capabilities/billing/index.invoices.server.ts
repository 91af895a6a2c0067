/** The public face of invoices on the server. */
export { exportDeposit } from './invoices/export-deposit.server.ts';
export { exportJournal } from './invoices/export-journal.server.ts';
export { exportInvoiceList, invoiceListFormats } from './invoices/export-list.server.ts';
export { invoiceJobs, invoiceListeners } from './invoices/invoices.jobs.server.ts';
export { invoicesOf } from './invoices/invoices-of-body.server.ts';
export { issueInvoice } from './invoices/issue-invoice.server.ts';
export { creditableLines, issueCreditNote } from './invoices/issue-credit-note.server.ts';
export { listInvoices } from './invoices/list-invoices.server.ts';
export { invoicePdf, invoiceXml } from './invoices/make-invoice-file.server.ts';
export { openInvoice } from './invoices/open-invoice.server.ts';
export { loadOperator } from './invoices/operator.server.ts';
export { draftPdf, previewInvoice } from './invoices/preview-invoice.server.ts';
export { runningTotal, type RunningTotal } from './invoices/running-total.server.ts';
export { simulateInvoices } from './invoices/simulate-invoices.server.ts';
export { recordReception } from './invoices/record-reception.server.ts';
export { invoiceMailKinds } from './invoices/invoices.mails.ts';
export { recordDeposit, undoDeposit } from './invoices/record-deposit.server.ts';
export { recordPayment, recordRefund, reversePayment } from './invoices/record-payment.server.ts';
