import { makeResultsSheet } from '#capabilities/staff-polls/index.reading.server.ts';
import { endpointInSteps } from '#platform/http/endpoint.ts';
import { fileResponse } from '../../../../../../file-response.ts';
import { pollKey } from '../../../poll-key.ts';
import { foundByCitizens } from '../found-by-citizens.ts';

/** Drawing takes a while: it holds no connection meanwhile. */
export const GET = endpointInSteps(async (event) => {
  const { kit, frame } = event.locals;
  const key = pollKey(event);
  const { fileName, draw } = await kit.run(frame, async (ctx) => makeResultsSheet(ctx, key, await foundByCitizens(ctx, key.organisationId)));
  return fileResponse(new Uint8Array(await draw()), { fileName, mediaType: 'application/pdf' });
});
