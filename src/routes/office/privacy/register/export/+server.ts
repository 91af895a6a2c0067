import { registerCsv, registerPdf } from '#capabilities/privacy/index.server.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { contactAddress } from '../../../../(public)/contact-address.ts';

/** The register as a document or as a spreadsheet. */
export const GET = endpoint(async (ctx, { locals, url }) => {
  const pdf = url.searchParams.get('format') === 'pdf';
  const held = locals.kit.personalData;
  const body = pdf ? new Uint8Array(await registerPdf(ctx, held, contactAddress(ctx.settings.mailFrom))) : registerCsv(ctx, held);
  return new Response(body, {
    headers: {
      'content-type': pdf ? 'application/pdf' : 'text/csv; charset=utf-8', 'content-language': ctx.locale, 'cache-control': 'private, no-store',
      'content-disposition': attachmentHeader(`${ctx.locale === 'fr' ? 'registre-des-traitements' : 'register-of-processing'}-${ctx.clock.today()}.${pdf ? 'pdf' : 'csv'}`),
    },
  });
});
