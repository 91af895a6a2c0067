import { batchArchive } from '#capabilities/reports/index.server.ts';
import { documentsTexts } from '#capabilities/reports/index.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { scoredEditions } from '#capabilities/scores/index.server.ts';
import { fileResponse } from '../../../file-response.ts';
import { editionAsked } from '../../campaign-editions.ts';

/** Every report of an edition that is made, as an archive written while it is sent: its size costs no memory. */
export const GET = endpoint(async (ctx, { url }) => {
  const { edition } = editionAsked(ctx, url, (await scoredEditions(ctx.db))[0]);
  return fileResponse(await batchArchive(ctx, edition.id), { fileName: documentsTexts[ctx.locale].office.archiveName(edition.id), mediaType: 'application/zip' });
});
