import { batchArchive } from '#capabilities/reports/index.server.ts';
import { documentsTexts } from '#capabilities/reports/index.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../file-response.ts';
import { scoredEditionAsked } from '../../campaign-editions.ts';

/** Every report of an edition that is made, as an archive written while it is sent: its size costs no memory. */
export const GET = endpoint(async (ctx, { url }) => {
  const { edition } = await scoredEditionAsked(ctx, url);
  return fileResponse(await batchArchive(ctx, edition.id), { fileName: documentsTexts[ctx.locale].office.archiveName(edition.id), mediaType: 'application/zip' });
});
