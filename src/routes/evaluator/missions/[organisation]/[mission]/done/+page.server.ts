import { redirect } from '@sveltejs/kit';
import { openMission } from '#capabilities/audits/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { missionParams } from '../mission-params.ts';

/** The receipt; without an audit that stands received there is nothing to show yet. */
export const load = page(async (ctx, event) => {
  const { organisationId, missionId } = missionParams(event);
  const { mission, brief, auditId, received, toFill } = await openMission(ctx, organisationId, missionId);
  if (!received || toFill) redirect(303, localPath(ctx.locale, `/evaluator/missions/${organisationId}/${missionId}${received ? '?unchanged' : ''}`));
  return { mission, brief, auditId, received, competing: event.url.searchParams.has('competing') };
});
