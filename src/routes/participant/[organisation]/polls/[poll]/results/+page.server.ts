import { redirect } from '@sveltejs/kit';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { readReading, resultFormats } from '#capabilities/staff-polls/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';
import { foundByCitizens } from './found-by-citizens.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const reading = await readReading(ctx, key);
  // What comes of a vote on ideas is told beside the ideas.
  if (reading.poll.ideasOf !== null) redirect(303, pollsPath(ctx.locale, key.organisationId, `/${reading.poll.ideasOf}/ideas`));
  const { criteria } = loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);
  return {
    ...key, reading, found: await foundByCitizens(ctx, key.organisationId), formats: resultFormats, calm: event.url.searchParams.has('calm'),
    criteria: Object.fromEntries(criteria.map(({ id, label }) => [id, label[ctx.locale]])),
  };
});
