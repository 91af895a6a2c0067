import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { FoundItem } from '../what-if/what-if-source.server.ts';
import { rolesTexts } from './roles.texts.ts';

/** What agents did well, as facts about contacts; never about a person. */
export interface ThanksView {
  facts: { id: string; label: string; text: string }[];
}

/** Criteria of reception by people; a website or a directory entry thanks nobody. */
const byPeople: ReadonlySet<string> = new Set(['courtesy', 'listening', 'taking-charge', 'personalisation', 'clarity', 'orientation-transfer', 'answer-fitness']);
/** A fact rests on so many contacts at least: fewer could be those of one person. */
const leastContacts = 4;
const shownFacts = 8;

/** The questions answered by yes, and well, at every contact; those that weigh most first. */
export function thanksView(edition: Edition, found: readonly FoundItem[], locale: Locale): ThanksView {
  const perfect = found.filter(({ item, scored, value }) => {
    const known = edition.grid.byId.get(item.id);
    return known?.kind === 'yes_no' && known.good === 'yes' && byPeople.has(known.criterion) && scored >= leastContacts && value > 100 - 1e-9;
  });
  const heaviest = perfect.toSorted((a, b) => b.weight - a.weight || (a.item.id < b.item.id ? -1 : 1)).slice(0, shownFacts);
  return {
    facts: heaviest.map(({ item, scored }) => ({
      id: item.id, label: edition.grid.byId.get(item.id)?.label[locale] ?? item.id, text: rolesTexts[locale].everyTime(formatInteger(scored, locale)),
    })),
  };
}
