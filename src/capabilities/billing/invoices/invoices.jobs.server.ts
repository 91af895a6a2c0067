import { z } from 'zod';
import { shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { invoiceEvents } from './invoices.events.ts';
import { invoicePdf, makeInvoiceFileJob } from './make-invoice-file.server.ts';
import { tellOfInvoice, tellOfInvoiceJob } from './tell-of-invoice.server.ts';

const data = z.object({ organisationId: z.string(), subjectId: z.string() });

/** The work of invoices in the background. */
export const invoiceJobs: Job[] = [
  shortJob(makeInvoiceFileJob, async (ctx, given) => {
    const { organisationId, subjectId } = data.parse(given);
    await invoicePdf(ctx, { organisationId, invoiceId: subjectId });
  }),
  shortJob(tellOfInvoiceJob, async (ctx, given) => {
    const { organisationId, subjectId } = data.parse(given);
    await tellOfInvoice(ctx, { organisationId, invoiceId: subjectId });
  }),
];

/** What is issued has its PDF made, and its body told. */
export const invoiceListeners: Listener[] = [
  { event: invoiceEvents.issued, job: makeInvoiceFileJob },
  { event: invoiceEvents.credited, job: makeInvoiceFileJob },
  { event: invoiceEvents.issued, job: tellOfInvoiceJob },
  { event: invoiceEvents.credited, job: tellOfInvoiceJob },
];
