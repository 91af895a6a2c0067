import { exportInvoiceList, invoiceListFormats } from '#capabilities/billing/index.invoices.server.ts';
import { readInvoiceFilter } from '#capabilities/billing/index.invoices.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../file-response.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json' };

/** The filtered list as a spreadsheet, streamed: each slice is read in a short transaction with this request's sight. */
export const GET = endpoint(async (ctx, event) => {
  const { kit, frame } = event.locals;
  const format = invoiceListFormats.find((one) => one === event.url.searchParams.get('format')) ?? 'csv';
  const { body, fileName } = await exportInvoiceList(ctx, (step) => kit.run(frame, step), { filter: readInvoiceFilter(event.url.searchParams), format });
  return fileResponse(body, { fileName, mediaType: types[format] });
});
