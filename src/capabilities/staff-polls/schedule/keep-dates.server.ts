import type { RunStep } from '#platform/jobs/job.ts';
import { prepareTurn, seriesToPrepare } from '../series/arrange-series.server.ts';
import { openWhenDue } from './arrange-schedule.server.ts';
import { draftsDue } from './schedule.queries.server.ts';

export const keepPollDatesJob = 'staff-polls.keep-dates';

/** Makes the drafts of series that come back soon, and opens the drafts whose time has come. */
export async function keepPollDates(step: RunStep): Promise<void> {
  for (const series of await step((ctx) => seriesToPrepare(ctx))) await step((ctx) => prepareTurn(ctx, series));
  for (const key of await step((ctx) => draftsDue(ctx.db, ctx.clock.now()))) await step((ctx) => openWhenDue(ctx, key));
}
