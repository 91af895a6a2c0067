import { resultAudits } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { slotDays, type WeekSlot } from '#capabilities/kiosks/index.lived.server.ts';
import { isoWeekday, type DateRange } from '#core/calendar/date.ts';
import { daysTogether, livedScore, type CriterionDay, type LivedScore } from '#core/opinions/lived-score.ts';
import type { FigureValue } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { leastDays, readOpinions, type Span } from './read-opinions.server.ts';
import { publishedResults, readAgreement, type PublishedResults, type Reading } from './audited-side.server.ts';
import { groupsToRead, latestRelease, releasedScoresOf, type ReadGroup, type Release, type ReleasedScore } from '../peers/release.queries.server.ts';

/** A criterion ('' = everything) on both sides. */
export interface ComparedCriterion {
  criterion: string;
  /** Null where the edition measured nothing, or the formula keeps it closed. */
  measured: FigureValue | null;
  lived: LivedScore | null;
  /** Opinions given in the half days of the week in which contacts were made. */
  sameSlots: LivedScore | null;
  agreement: Reading;
}

export interface Compared {
  /** The published edition; null before the first. */
  edition: Edition | null;
  /** Whether the formula of the body opens the criteria of its audits. */
  detailed: boolean;
  span: Span;
  days: DateRange;
  all: ComparedCriterion;
  criteria: ComparedCriterion[];
  /** Half days of the week in which contacts were made; 0: too few to tell anything. */
  slots: number;
  peers: { release: Release; edition: Edition; own: Map<string, ReleasedScore>; groups: ReadGroup[] } | null;
}

/** With fewer half days, those who know the diary could tell when the contacts came. */
const leastSlots = 4;

/** What users of a body say of each criterion beside what its audits measured. */
export async function readCompared(ctx: Ctx, { organisationId, span: wanted }: { organisationId: string; span?: Span | undefined }): Promise<Compared> {
  const results = await publishedResults(ctx, organisationId);
  const edition = results?.edition ?? null;
  const { span, days, cells } = await readOpinions(ctx, { organisationId, edition, span: wanted, until: ctx.clock.today() });
  const slots = results ? slotsOf(await resultAudits(ctx, organisationId, results)) : [];
  const inSlots = slots.length >= leastSlots ? await slotDays(ctx.db, organisationId, days, slots) : [];
  const figures = results?.result.criteria ?? {};
  const names = edition?.criteria.map(({ id }) => id) ?? [...new Set(cells.map(({ criterion }) => criterion))].filter(Boolean);
  return {
    edition, detailed: results?.detailed ?? false, span, days, slots: slots.length >= leastSlots ? slots.length : 0,
    all: compare('', results?.result.global, daysTogether(cells), daysTogether(inSlots)),
    criteria: names.map((id) => compare(id, figures[id], of(cells, id), of(inSlots, id))),
    peers: await readPeers(ctx, organisationId),
  };
}

const of = (cells: readonly CriterionDay[], id: string) => cells.filter(({ criterion }) => criterion === id);

function compare(criterion: string, figure: PublishedResults['result']['global'] | undefined, cells: readonly CriterionDay[], inSlots: readonly CriterionDay[]): ComparedCriterion {
  const measured = figure?.kind === 'value' ? figure.value : null;
  const lived = livedScore(cells, leastDays);
  return { criterion, measured, lived, sameSlots: livedScore(inSlots, leastDays), agreement: readAgreement(measured, lived) };
}

/** Half days of the week, never dates: when the contacts came stays with those who made them. */
function slotsOf(audits: readonly { sentOn: string; halfDay: string | null }[]): WeekSlot[] {
  const slots = audits.flatMap(({ sentOn, halfDay }) => (halfDay === 'morning' || halfDay === 'afternoon' ? [{ weekday: isoWeekday(sentOn), morning: halfDay === 'morning' }] : []));
  return [...new Map(slots.map((slot) => [`${slot.weekday} ${slot.morning}`, slot])).values()];
}

async function readPeers(ctx: Ctx, organisationId: string): Promise<Compared['peers']> {
  const release = await latestRelease(ctx.db);
  if (!release) return null;
  return { release, edition: loadEdition(release.editionId, ctx.settings.dataDir), own: await releasedScoresOf(ctx.db, organisationId, release.quarter), groups: await groupsToRead(ctx.db, release.quarter) };
}
