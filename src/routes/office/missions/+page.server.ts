import { channels } from '#core/scoring/dimensions.ts';
import { missionStates } from '#capabilities/campaigns/index.ts';
import { countByChannelAndState, editionsInField, missionsOfEdition } from '#capabilities/campaigns/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';
import { editionAsked } from '../campaign-editions.ts';

const size = 50;

export const load = page(async (ctx, event) => {
  const inField = await editionsInField(ctx.db);
  const { editions, edition } = editionAsked(ctx, event.url, inField[0]);
  const asked = (name: string) => event.url.searchParams.get(name)?.trim() ?? '';
  const filter = {
    state: missionStates.find((state) => state === asked('state')),
    channel: channels.find((channel) => channel === asked('channel')),
    text: asked('text').slice(0, 100),
  };
  const number = pageNumber(event.url);
  const { rows, total } = await missionsOfEdition(ctx.db, { ...filter, editionId: edition.id, limit: size, offset: (number - 1) * size });
  return {
    editions: editions.filter(({ id }) => inField.includes(id) || id === edition.id).map(({ id, label }) => ({ id, label: label[ctx.locale] })),
    editionId: edition.id,
    filter: { state: filter.state ?? null, channel: filter.channel ?? null, text: filter.text },
    progress: await countByChannelAndState(ctx.db, edition.id),
    missions: rows,
    pages: pageLinks(event.url, { page: number, size, total }, ctx.locale),
  };
});
