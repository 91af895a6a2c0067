import { draftPdf } from '#capabilities/billing/index.invoices.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';

/** What would be issued, as a page to print, stamped as a draft. */
export const GET = endpoint(async (ctx, event) => {
  const key = { organisationId: event.params['organisation'] ?? '', orderId: event.params['order'] ?? '' };
  const pdf = await draftPdf(ctx, { ...key, serviceDoneOn: event.url.searchParams.get('service'), siret: event.url.searchParams.get('siret') });
  return fileResponse(new Uint8Array(pdf), { fileName: 'parvis-facture-projet.pdf', mediaType: 'application/pdf' });
});
