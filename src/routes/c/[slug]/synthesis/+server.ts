import { showSynthesis } from '#capabilities/consultations/index.results.server.ts';
import { slugOf, tokenOf, visitInSteps } from '../../consultation-route.ts';
import { fileResponse } from '../../../file-response.ts';

/** Drawing takes a while: it holds no connection meanwhile. */
export const GET = visitInSteps(async (event) => {
  const { kit, frame } = event.locals;
  const { fileName, draw } = await kit.run(frame, (ctx) => showSynthesis(ctx, slugOf(event), tokenOf(event)));
  return fileResponse(new Uint8Array(await draw()), { fileName, mediaType: 'application/pdf' });
});
