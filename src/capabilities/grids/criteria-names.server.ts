import type { Ctx } from '#platform/context.ts';
import { listEditionIds, loadEdition } from './load-edition.server.ts';

/** The 20 criteria of the latest edition, in the language of the reader. */
export function criteriaNames({ settings, locale }: Pick<Ctx, 'settings' | 'locale'>): { id: string; label: string }[] {
  const latest = listEditionIds(settings.dataDir).toSorted().at(-1);
  return latest === undefined ? [] : loadEdition(latest, settings.dataDir).criteria.map(({ id, label }) => ({ id, label: label[locale] }));
}
