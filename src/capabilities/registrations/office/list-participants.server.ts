import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { allEditions, editionById, openEdition } from '../open-edition.server.ts';
import type { ParticipantsFilter } from './participants-filter.ts';
import { participantsPerPage, type ParticipantsList } from './participants-list.ts';
import { freePlacesTaken, participantCounts, participantRows, valueCounts } from './participants.queries.server.ts';

/** One page of the participants of an edition: the one asked for, else the one open to sign-up, else the latest. */
export async function listParticipants(ctx: Ctx, asked: ParticipantsFilter): Promise<ParticipantsList> {
  const editions = allEditions(ctx);
  const edition = editionFor(ctx, asked.edition, editions);
  const filter = { ...asked, edition: edition.id };
  const counts = await participantCounts(ctx.db, filter);
  const total = counts.filter(({ state }) => filter.state === 'all' || state === filter.state).reduce((sum, { registrations }) => sum + registrations, 0);
  const pages = Math.max(1, Math.ceil(total / participantsPerPage));
  const page = Math.min(filter.page, pages);
  const rows = await participantRows(ctx.db, filter, { limit: participantsPerPage, offset: (page - 1) * participantsPerPage });
  const labelled = (list: readonly { id: string; label: Edition['label'] }[]) => list.map(({ id, label }) => ({ id, label }));
  return {
    edition: { id: edition.id, label: edition.label, sign_up: edition.sign_up, free_places: edition.free_places },
    editions: labelled(editions), kinds: labelled(edition.kinds), strata: labelled(edition.strata), formulas: labelled(edition.prices.formulas),
    filter: { ...filter, page }, rows, counts, values: await valueCounts(ctx.db, edition.id), total, pages, freePlacesTaken: await freePlacesTaken(ctx.db, edition.id),
  };
}

function editionFor(ctx: Ctx, asked: string, editions: Edition[]): Edition {
  if (asked !== '') return editionById(ctx, asked);
  const found = openEdition(ctx) ?? editions[0];
  if (!found) throw new RangeError('The data folder holds no edition');
  return found;
}
