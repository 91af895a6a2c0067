import { channelTexts, nearest, type Grid, type GridItem } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';

/** How questions of a grid are named by the headings of a spreadsheet. */
export interface ItemFinder {
  /** The question of a heading: its code, its label in either language, or both in one ("phone-rings – Rings…"). */
  find(heading: string): GridItem | undefined;
  near(heading: string): string | undefined;
}

/** Labels that two channels share are only known with the name of the channel after them, in brackets. */
export function itemFinder(grid: Grid): ItemFinder {
  const byHeading = new Map<string, GridItem | null>();
  const name = (text: string, item: GridItem) => {
    const plain = plainText(text);
    const known = byHeading.get(plain);
    byHeading.set(plain, known === undefined || known === item ? item : null);
  };
  for (const item of grid.items) {
    for (const locale of ['fr', 'en'] as const) {
      name(item.label[locale], item);
      name(`${item.label[locale]} (${channelTexts[locale][item.channel]})`, item);
    }
  }
  // Codes are unique and go first, whatever a label may say.
  for (const item of grid.items) byHeading.set(plainText(item.id), item);
  return {
    find: (heading) => byHeading.get(plainText(heading)) ?? grid.byId.get(/^[a-z0-9-]+/.exec(heading.trim())?.[0] ?? ''),
    near: (heading) => nearest(heading.trim().toLowerCase(), grid.byId.keys()),
  };
}
