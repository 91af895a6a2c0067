import { boardCards, boardCounts, carriersIn } from '#capabilities/campaigns/index.planning.server.ts';
import { editionsInField } from '#capabilities/campaigns/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { editionAsked } from '../../campaign-editions.ts';
import { askedBoard, boardFilterOf } from '../board-filter.ts';

const cardsPerState = 25;

export const load = page(async (ctx, event) => {
  const [inField] = await editionsInField(ctx.db);
  const { edition } = editionAsked(ctx, event.url, inField);
  const asked = askedBoard(event.url);
  const today = ctx.clock.today();
  const filter = boardFilterOf(asked, edition.id, today);
  return {
    editionId: edition.id, asked, today, people: await carriersIn(ctx.db, edition.id),
    counts: await boardCounts(ctx.db, filter), cards: await boardCards(ctx.db, filter, cardsPerState),
  };
});
