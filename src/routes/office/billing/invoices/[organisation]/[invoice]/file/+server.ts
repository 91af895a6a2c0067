import { invoicePdf, invoiceXml } from '#capabilities/billing/index.invoices.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { invoiceKeyOf } from '../../../../../../invoice-params.ts';

/** An invoice as a file: the PDF, or with `?format=xml` its data alone. */
export const GET = endpoint(async (ctx, event) => {
  const read = event.url.searchParams.get('format') === 'xml' ? invoiceXml : invoicePdf;
  const file = await read(ctx, invoiceKeyOf(event));
  return fileResponse(new Uint8Array(file.content), file);
});
