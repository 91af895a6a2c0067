import type { Edition } from '#capabilities/grids/index.ts';
import type { ParticipantsFilter } from './participants-filter.ts';
import type { ParticipantRow, StateCount, ValueCount } from './participants.queries.server.ts';

export const participantsPerPage = 50;

type Labelled = { id: string; label: Edition['label'] };

/** What the page of participants shows. */
export interface ParticipantsList {
  edition: Pick<Edition, 'id' | 'label' | 'sign_up' | 'free_places'>;
  editions: Labelled[];
  kinds: Labelled[];
  strata: Labelled[];
  formulas: Labelled[];
  filter: ParticipantsFilter;
  rows: ParticipantRow[];
  counts: StateCount[];
  /** Registrations of the edition by kind, stratum, formula and département, whatever the filter. */
  values: ValueCount[];
  /** Rows of the filter over all pages. */
  total: number;
  pages: number;
  freePlacesTaken: number;
}
