import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { addDays, type DateRange, type IsoDate } from '#core/calendar/date.ts';
import { findChange, type Change } from '#core/opinions/changes/find-change.ts';
import { scoredDays } from '#core/opinions/changes/scored-days.ts';
import type { Ctx } from '#platform/context.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { subscribersOf } from '../letters/subscribers.server.ts';
import { unsubscribeUrl } from '../letters/letter-token.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { changeMail } from './change.mails.ts';
import { loadChangeRule } from './change-rule.input.ts';
import { insertChange, lastChangeOf, listeningBodies, questionDaysOf, type PointKey, type ToldChange } from './changes.queries.server.ts';

/** Every morning, after the filter has looked at the week. */
export const watchChangesJob = 'kiosks.watch-changes';

/**
 * Looks whether the level of a collection point changed, on the days up to yesterday, and tells those of the body who asked for
 * alerts; one transaction a body. A change that was found is the beginning of what is looked at next, so it is told once.
 */
export async function watchChanges(step: RunStep, progress: Pick<Progress, 'report'>): Promise<number> {
  const bodies = await step(({ db }) => listeningBodies(db));
  let found = 0;
  for (const [done, organisationId] of bodies.entries()) {
    found += await step((ctx) => watchBody(ctx, organisationId));
    await progress.report(done + 1, bodies.length);
  }
  return found;
}

/** The changes found at the points of one body, told in the caller's transaction (scope `system`). Returns how many. */
export async function watchBody(ctx: Ctx, organisationId: string): Promise<number> {
  const yesterday = addDays(ctx.clock.today(), -1);
  let found = 0;
  for (const point of await pointsOf(ctx.db, organisationId)) {
    if (point.state !== 'active') continue;
    const change = await changeAt(ctx, point, yesterday);
    if (!change) continue;
    const told = { organisationId, pointId: point.id, pointName: point.name, on: change.on, foundOn: ctx.clock.today(), before: change.before, after: change.after, seenAt: null };
    if (!(await insertChange(ctx.db, told, told))) continue;
    found += 1;
    await tell(ctx, told);
  }
  return found;
}

async function changeAt(ctx: Ctx, { organisationId, siteId, id }: CollectionPoint, last: IsoDate): Promise<Change | null> {
  const rule = loadChangeRule(ctx.settings.dataDir);
  const key: PointKey = { organisationId, siteId, pointId: id };
  const window: DateRange = { from: addDays(last, 1 - rule.window_days), to: last };
  const days = scoredDays(await questionDaysOf(ctx.db, key, window));
  const heard = days.at(-1)?.day;
  if (!heard || heard < addDays(last, -rule.silent_after_days)) return null;
  const since = await lastChangeOf(ctx.db, key);
  if (!findChange(days, rule, { since })) return null;
  // Last year is read only where there is something to hold against it.
  const lastYear = scoredDays(await questionDaysOf(ctx.db, key, { from: addDays(window.from, -371), to: addDays(window.to, -357) }));
  return findChange(days, rule, { since, lastYear });
}

async function tell(ctx: Ctx, change: ToldChange): Promise<void> {
  const [body] = await organisationNames(ctx.db, [change.organisationId]);
  for (const { personId, email, locale, alerts } of await subscribersOf(ctx.db, change.organisationId)) {
    if (!alerts) continue;
    const stop = unsubscribeUrl(ctx.settings, locale, { letter: 'alerts', organisationId: change.organisationId, personId });
    await ctx.mail(changeMail({ to: email, locale, change, body: body?.name ?? '', origin: ctx.settings.origin, unsubscribeUrl: stop }));
  }
}
