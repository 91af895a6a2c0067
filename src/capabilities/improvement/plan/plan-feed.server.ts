import { localPath } from '#platform/http/locale.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { planEvents } from './plan.events.ts';
import { insertPlanFeed, planFeedEntries, planFeedIsOpen, planFeedSince, revokePlanFeeds } from './plan-feed.queries.server.ts';
import { planTexts } from './plan.texts.ts';

/** When one's own secret address for this plan was created; null without one. */
export async function ownPlanFeed(ctx: Ctx, organisationId: string): Promise<Date | null> {
  return planFeedSince(ctx.db, { organisationId, personId: ownPerson(ctx) });
}

/** Creates one's secret address and closes the one before. Shown this once: only its digest is kept. */
export async function openPlanFeed(ctx: Ctx, organisationId: string): Promise<string> {
  const owner = { organisationId, personId: ownPerson(ctx) };
  const { token, hash } = secretToken();
  await revokePlanFeeds(ctx.db, owner, ctx.clock.now());
  await insertPlanFeed(ctx.db, { ...owner, hash, at: ctx.clock.now() });
  await ctx.record({ name: planEvents.feedOpened, subjectType: 'person', subjectId: owner.personId, organisationId });
  return `${ctx.settings.origin}/plan-calendar/${token}`;
}

/** Closes one's secret address at once. */
export async function closePlanFeed(ctx: Ctx, organisationId: string): Promise<void> {
  const owner = { organisationId, personId: ownPerson(ctx) };
  if (await revokePlanFeeds(ctx.db, owner, ctx.clock.now())) await ctx.record({ name: planEvents.feedRevoked, subjectType: 'person', subjectId: owner.personId, organisationId });
}

/** The dates behind a secret address: titles of actions, and when the results are presented. Throws `not_found`. */
export async function readPlanFeed(ctx: Ctx): Promise<string> {
  if (!(await planFeedIsOpen(ctx.db))) throw problem('not_found');
  const t = planTexts[ctx.locale];
  const url = `${ctx.settings.origin}${localPath(ctx.locale, '/spaces')}`;
  const entries = (await planFeedEntries(ctx.db)).flatMap(({ id, title, dueOn, state, presentedOn, presentedAt }): CalendarEntry[] => {
    if (presentedOn) return [{ id, title: t.feed.presentation, on: presentedOn, at: presentedAt, url }];
    return dueOn ? [{ id, title: state === 'done' ? t.feed.done(title) : title, on: dueOn, at: null, url }] : [];
  });
  return calendarFile(entries, { name: t.feed.name, locale: ctx.locale, now: ctx.clock.now(), origin: ctx.settings.origin });
}

function ownPerson({ actor }: Ctx): string {
  if (!actor.personId) throw problem('not_allowed');
  return actor.personId;
}
