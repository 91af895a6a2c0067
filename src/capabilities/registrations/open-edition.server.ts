import type { Edition } from '#capabilities/grids/index.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** All editions of the data folder, the latest first. */
export function allEditions(ctx: Pick<Ctx, 'settings'>): Edition[] {
  const { dataDir } = ctx.settings;
  return listEditionIds(dataDir).toReversed().map((id) => loadEdition(id, dataDir));
}

/** Whether bodies may sign up to an edition on a civil date; both ends of the window are inside. */
export function isOpen(edition: Pick<Edition, 'sign_up'>, today: string): boolean {
  return edition.sign_up.from <= today && today <= edition.sign_up.to;
}

/** The edition that takes sign-ups today, the latest if there are several; null when none does. */
export function openEdition(ctx: Pick<Ctx, 'settings' | 'clock'>): Edition | null {
  const today = ctx.clock.today();
  return allEditions(ctx).find((edition) => isOpen(edition, today)) ?? null;
}

/** An edition by its id. Throws `edition_unknown` with the list of those that exist. */
export function editionById(ctx: Pick<Ctx, 'settings'>, id: string): Edition {
  const known = listEditionIds(ctx.settings.dataDir);
  if (!known.includes(id)) throw problem('edition_unknown', { edition: id, known: known.join(', ') });
  return loadEdition(id, ctx.settings.dataDir);
}

/** The edition, provided that it takes sign-ups today. Throws `registration_closed` otherwise. */
export function editionTakingSignUps(ctx: Pick<Ctx, 'settings' | 'clock'>, id: string): Edition {
  const edition = editionById(ctx, id);
  if (!isOpen(edition, ctx.clock.today())) throw problem('registration_closed');
  return edition;
}
