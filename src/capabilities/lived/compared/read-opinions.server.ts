import type { Edition } from '#capabilities/grids/index.ts';
import { criterionDays } from '#capabilities/kiosks/index.lived.server.ts';
import { addDays, type DateRange, type IsoDate } from '#core/calendar/date.ts';
import type { CriterionDay } from '#core/opinions/lived-score.ts';
import type { Ctx } from '#platform/context.ts';

/** Opinions of which weeks: those of the contacts, or the last twelve months. */
export type Span = 'fieldwork' | 'year';

/** What was said to a body in the weeks that are held against an edition. */
export interface HeardOpinions {
  span: Span;
  days: DateRange;
  cells: CriterionDay[];
}

/** Days under which a score has no interval. */
export const leastDays = 5;

/**
 * The opinions to hold against the audits of an edition, by criterion and day: those of the weeks of its contacts where there are any, of the
 * twelve months up to `until` otherwise. `span`: those of that period, whether or not there are any.
 */
export async function readOpinions({ db }: Pick<Ctx, 'db'>, { organisationId, edition, span: wanted, until }: { organisationId: string; edition: Edition | null; span?: Span | undefined; until: IsoDate }): Promise<HeardOpinions> {
  const fieldwork = edition && fieldworkOf(edition);
  const year: DateRange = { from: addDays(until, -364), to: until };
  const during = fieldwork ? await criterionDays(db, organisationId, fieldwork) : [];
  // Nobody was heard in those weeks: the year says more than an empty page.
  if (fieldwork && (wanted === 'fieldwork' || (wanted === undefined && during.length > 0))) return { span: 'fieldwork', days: fieldwork, cells: during };
  return { span: 'year', days: year, cells: await criterionDays(db, organisationId, year) };
}

function fieldworkOf({ waves }: Edition): DateRange {
  return { from: waves.map(({ from }) => from).toSorted()[0] ?? '', to: waves.map(({ to }) => to).toSorted().at(-1) ?? '' };
}
