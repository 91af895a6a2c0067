import { readDocument } from '#capabilities/consultations/index.server.ts';
import { proofResponse } from '../../../../proof-response.ts';
import { slugOf, visit } from '../../../consultation-route.ts';

/** A document of the project, as a file. */
export const GET = visit(async (ctx, event) => proofResponse(await readDocument(ctx, { slug: slugOf(event), documentId: String(event.params['document']), token: event.url.searchParams.get('k') })));
