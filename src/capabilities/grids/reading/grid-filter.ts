import { channels, steps } from '#core/scoring/dimensions.ts';
import type { Channel, Step } from '#core/scoring/dimensions.ts';
import type { Edition } from '../edition.ts';
import type { GridItem } from '../grid-item.ts';

/** Which questions of the grid to read; null or empty = all of them. */
export interface GridFilter {
  channel: Channel | null;
  step: Step | null;
  criterion: string | null;
  commitment: string | null;
  /** Words of the question or of its help, in either language, or its id. */
  text: string;
}

/** The filter that an address asks for; what the edition does not know is left out. */
export function readGridFilter(edition: Pick<Edition, 'criteria' | 'frameworks'>, asked: URLSearchParams): GridFilter {
  const [criterion, commitment] = [asked.get('criterion'), asked.get('commitment')];
  return {
    channel: channels.find((one) => one === asked.get('channel')) ?? null,
    step: steps.find((one) => one === asked.get('step')) ?? null,
    criterion: edition.criteria.some(({ id }) => id === criterion) ? criterion : null,
    commitment: edition.frameworks.some(({ commitments }) => commitments.some(({ id }) => id === commitment)) ? commitment : null,
    text: (asked.get('q') ?? '').trim().slice(0, 200),
  };
}

export function isNarrowed(filter: GridFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '');
}

/** The questions that a filter keeps, in the order in which they are asked. */
export function filteredItems(edition: Pick<Edition, 'grid'>, filter: GridFilter): GridItem[] {
  return edition.grid.items.filter((item) => keeps(filter, item)).toSorted((a, b) => place(a) - place(b));
}

const place = ({ channel, step }: GridItem): number => channels.indexOf(channel) * steps.length + steps.indexOf(step);

export interface GridSection {
  channel: Channel;
  step: Step;
  items: GridItem[];
}

/** Questions gathered by channel and step, as they come. */
export function gridSections(items: readonly GridItem[]): GridSection[] {
  const gathered = Map.groupBy(items, ({ channel, step }) => `${channel}/${step}`);
  return [...gathered.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ channel: first.channel, step: first.step, items: members }] : [];
  });
}

function keeps(filter: GridFilter, item: GridItem): boolean {
  return (
    (filter.channel === null || item.channel === filter.channel) &&
    (filter.step === null || item.step === filter.step) &&
    (filter.criterion === null || item.criterion === filter.criterion) &&
    (filter.commitment === null || item.commitments.includes(filter.commitment)) &&
    (filter.text === '' || wordsOf(item).includes(plain(filter.text)))
  );
}

function wordsOf({ id, label, help }: GridItem): string {
  return plain([id, label.fr, label.en, help?.fr, help?.en].join('\n'));
}

/** Lower case without accents, so that "reclamation" finds « Réclamation ». */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
