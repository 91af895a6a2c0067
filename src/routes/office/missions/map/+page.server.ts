import { carriersIn, countsByDepartment } from '#capabilities/campaigns/index.planning.server.ts';
import { editionsInField } from '#capabilities/campaigns/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { editionAsked } from '../../campaign-editions.ts';
import { askedBoard, boardFilterOf } from '../board-filter.ts';

export const load = page(async (ctx, event) => {
  const [inField] = await editionsInField(ctx.db);
  const { edition } = editionAsked(ctx, event.url, inField);
  const asked = askedBoard(event.url);
  const today = ctx.clock.today();
  return { editionId: edition.id, asked, people: await carriersIn(ctx.db, edition.id), counts: await countsByDepartment(ctx.db, boardFilterOf(asked, edition.id, today), today) };
});
