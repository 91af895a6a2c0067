import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { readReading, resultFormats } from '#capabilities/staff-polls/index.reading.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pollKey } from '../../poll-key.ts';
import { foundByCitizens } from './found-by-citizens.ts';

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const { criteria } = loadEdition(listEditionIds(ctx.settings.dataDir).at(-1) ?? '', ctx.settings.dataDir);
  return {
    ...key, reading: await readReading(ctx, key), found: await foundByCitizens(ctx, key.organisationId), formats: resultFormats, calm: event.url.searchParams.has('calm'),
    criteria: Object.fromEntries(criteria.map(({ id, label }) => [id, label[ctx.locale]])),
  };
});
