import { invitationsTexts } from '#capabilities/consultations/index.ts';
import { listInvitations } from '#capabilities/consultations/index.server.ts';
import { rowMediaTypes, streamRows } from '#platform/files/row-stream.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { consultationKey } from '../../../consultation-key.ts';

/** Every code with its address, for a mail merge. */
export const GET = endpoint(async (ctx, event) => {
  const t = invitationsTexts[ctx.locale];
  const format = event.url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const { slug, invitations } = await listInvitations(ctx, consultationKey(event));
  async function* rows() {
    for (const { number, code, address } of invitations) yield [number, code, address];
  }
  const body = streamRows(format, { name: t.file, headings: [t.number, t.code, t.address], rows: rows() }, ctx.locale);
  return fileResponse(body, { fileName: `${slug}-invitations.${format}`, mediaType: rowMediaTypes[format] });
});
