import { openEvidence } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { evidenceParams } from '../evidence-params.ts';

/** The file itself; with `?view`, a picture is shown in place. */
export const GET = endpoint(async (ctx, event) => openEvidence(ctx, evidenceParams(event), { inline: event.url.searchParams.has('view') }));
