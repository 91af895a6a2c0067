import { siteNames } from '#capabilities/organisations/index.server.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { formatDateTime } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { lastRunOf } from '#platform/jobs/queue.ts';
import { examineJob } from '../honesty/examine-recent.server.ts';
import { mayArrangePoints } from '../points/points.access.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import type { Board } from './board.ts';
import type { ReadingOf } from './board-place.ts';
import { askedQuestion, boardChoice, placeOf, type BoardChoice } from './board-address.ts';
import { chosenPeriod, type ChosenPeriod } from './period.ts';
import { readBoard } from './read-board.server.ts';

export interface BoardPage {
  board: Board;
  choice: BoardChoice;
  period: ChosenPeriod;
  /** What may be chosen. */
  sites: { id: string; name: string }[];
  points: { id: string; siteId: string; name: string }[];
  criteria: Record<string, string>;
  mayArrange: boolean;
  /** Time of the day in Paris at which it was read, 'HH:MM:SS'. */
  updatedAt: string;
  today: string;
  /** Until when what was received has been through the filter, in Paris: 'HH:MM', or date and time before today; null: not yet. */
  examinedUntil: string | null;
}

/** The opinions that an address chooses. Throws `not_found` for a place that cannot be read: everything would stand in its stead. */
export function chosenReading(ctx: Pick<Ctx, 'clock'>, organisationId: string, query: URLSearchParams): ReadingOf {
  const { from, to } = periodOf(ctx, query);
  const { place, source } = boardChoice(query);
  if (place !== (query.get('place') ?? '')) throw problem('not_found');
  return { place: placeOf(organisationId, place), period: { from, to }, source: source ?? undefined };
}

const periodOf = ({ clock }: Pick<Ctx, 'clock'>, query: URLSearchParams): ChosenPeriod =>
  chosenPeriod({ period: query.get('period'), from: query.get('from'), to: query.get('to') }, clock.today());

/** The page of a board as its address asks for it; `fixed`: the point of whose page it is. Throws `not_found`. */
export async function boardPage(ctx: Ctx, organisationId: string, query: URLSearchParams, fixed?: { pointId: string }): Promise<BoardPage> {
  const { clock, db } = ctx;
  const today = clock.today();
  const period = periodOf(ctx, query);
  const asked = boardChoice(query);
  const choice = fixed ? { ...asked, place: `point.${fixed.pointId}` } : asked;
  const board = await readBoard(ctx, {
    place: placeOf(organisationId, choice.place), period: { from: period.from, to: period.to }, source: choice.source ?? undefined, asked: askedQuestion(choice.question),
  });
  const now = clock.now();
  const examined = await lastRunOf(db, examineJob);
  return {
    board, choice, period, today, mayArrange: mayArrangePoints(ctx.actor), updatedAt: `${parisTimeOf(now).slice(11)}:${now.toISOString().slice(17, 19)}`,
    examinedUntil: examined && (parisTimeOf(examined).slice(0, 10) === today ? parisTimeOf(examined).slice(11) : formatDateTime(examined, ctx.locale)),
    sites: (await siteNames(db, [organisationId])).map(({ id, name }) => ({ id, name })),
    points: (await pointsOf(db, organisationId)).map(({ id, siteId, name }) => ({ id, siteId, name })),
    criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])),
  };
}
