import { addDays } from '#core/calendar/date.ts';
import { loadEdition, loadTrophies } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { CategoryLabel } from './palmares.ts';

/** What a page about trophies says of their edition. */
export interface TrophyEdition {
  id: string;
  label: { fr: string; en: string };
  simulated: boolean;
  /** Day of publication of the results. */
  published: string;
  /** Badges and certificates end on this day: a year after the results, when the next ones replace them. */
  ends: string;
  categories: CategoryLabel[];
}

export function trophyEdition({ settings }: Pick<Ctx, 'settings'>, editionId: string): TrophyEdition {
  const { id, label, kind, published } = loadEdition(editionId, settings.dataDir);
  return {
    id, label, simulated: kind === 'demonstration', published, ends: addDays(published, 365),
    categories: loadTrophies(editionId, settings.dataDir).categories.map((category) => ({ id: category.id, by: category.by, label: category.label })),
  };
}
