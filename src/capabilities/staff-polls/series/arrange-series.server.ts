import { instantOfParis } from '#core/calendar/paris-time.ts';
import { addDays } from '#core/calendar/date.ts';
import { formatMonth } from '#core/shared/format.ts';
import { daysToPrepare, isToPrepare, nextTurnOn } from '#core/staff-polls/series.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { makePoll } from '../arrange-polls.server.ts';
import { askedAs, pollLibrary, pulseQuestions } from '../library/read-library.server.ts';
import type { PollKey } from '../poll.ts';
import { pollInput } from '../poll.input.ts';
import { holdPoll, pollOf } from '../polls.queries.server.ts';
import { saveOpening } from '../schedule/schedule.queries.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import type { PollSeries } from './series.ts';
import type { SeriesInput } from './series.input.ts';
import { insertSeries, oneSeries, saveTurn, seriesUntil, turnsOf } from './series.queries.server.ts';

/** Begins a series; the draft of its first turn is made at once where it opens within two weeks. Returns its id. Throws `not_allowed`, `poll_closing_past`. */
export async function makeSeries(ctx: Ctx, organisationId: string, input: SeriesInput): Promise<string> {
  requirePoller(ctx.actor);
  if (input.firstOn < ctx.clock.today()) throw problem('poll_closing_past');
  const pulse = pollLibrary(ctx.settings.dataDir).templates.find(({ draw }) => draw !== undefined);
  const series: PollSeries = {
    organisationId, id: ctx.ids.next(), content: { fr: { title: input.titleFr, intro: pulse?.intro.fr ?? '' } }, units: [], criteria: input.criteria, questions: input.questions,
    rhythm: input.rhythm, daysOpen: input.daysOpen, nextOn: input.firstOn, turn: 0,
  };
  await insertSeries(ctx.db, series, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: pollEvents.seriesMade, subjectType: 'poll_series', subjectId: series.id, organisationId, payload: { title: input.titleFr } });
  await prepareTurn(ctx, series);
  return series.id;
}

/** A series, and its polls. Throws `not_found`. */
export async function readSeries(ctx: Ctx, key: PollKey): Promise<{ series: PollSeries; turns: string[] }> {
  const series = await oneSeries(ctx.db, key);
  if (!series) throw problem('not_found');
  return { series, turns: await turnsOf(ctx.db, key) };
}

/** Ends a series: no draft is made any more; those that there are stay. Throws `not_allowed`, `not_found`. */
export async function stopSeries(ctx: Ctx, key: PollKey): Promise<void> {
  requirePoller(ctx.actor);
  const { series } = await readSeries(ctx, key);
  await saveTurn(ctx.db, key, { ...series, nextOn: null });
  await ctx.record({ name: pollEvents.seriesStopped, subjectType: 'poll_series', subjectId: key.id, organisationId: key.organisationId, payload: { title: series.content.fr.title } });
}

/** Series of which a draft is to be made now. */
export async function seriesToPrepare(ctx: Ctx): Promise<PollSeries[]> {
  return seriesUntil(ctx.db, addDays(ctx.clock.today(), daysToPrepare));
}

/** Makes the draft of the next turn, if it opens soon: its questions are drawn, its units those of the turn before, its roll empty. */
export async function prepareTurn(ctx: Ctx, key: PollKey): Promise<void> {
  await holdPoll(ctx.db, key.id, 'alone');
  const series = await oneSeries(ctx.db, key);
  if (!series?.nextOn || !isToPrepare(series.nextOn, ctx.clock.today())) return;
  const { nextOn, turn, content } = series;
  const [last] = await turnsOf(ctx.db, series);
  const before = last === undefined ? undefined : await pollOf(ctx.db, { ...series, id: last });
  const units = (before?.units ?? series.units).map(({ id, label, parent }) => ({ id, label, parent }));
  const id = await makePoll(ctx, series.organisationId, pollInput.parse({
    content: { fr: { ...content.fr, title: `${content.fr.title} – ${formatMonth(nextOn, 'fr')}` } }, units, showing: 'at_the_end', closesAt: instantOfParis(`${addDays(nextOn, series.daysOpen)}T18:00`),
    questions: askedAs(pulseQuestions(ctx.settings.dataDir, { criteria: series.criteria, count: series.questions, turn })),
  }), series.id);
  await saveOpening(ctx.db, { ...series, id }, instantOfParis(`${nextOn}T08:00`));
  await saveTurn(ctx.db, series, { units, nextOn: nextTurnOn(nextOn, series.rhythm), turn: turn + 1 });
}
