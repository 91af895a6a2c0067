import { refuseOtherSender } from '#capabilities/audits/index.field.server.ts';
import { draftInput, saveDraft } from '#capabilities/audits/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { parseJson } from '#platform/http/json-input.ts';
import { missionParams } from '../mission-params.ts';

/** Keeps what is being typed on a live page. */
export const PUT = endpoint(async (ctx, event) => {
  refuseOtherSender(ctx, event.request);
  const draft = await parseJson(draftInput, event.request);
  return Response.json(await saveDraft(ctx, { ...missionParams(event), ...draft }));
});
