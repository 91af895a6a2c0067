import { channelTexts } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { ownPerson } from '../evaluators/evaluators.access.ts';
import { missionsOfEdition, missionsOfEvaluator } from '../mission-lists.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import { missionsFile } from './calendar-file.server.ts';
import { feedTexts } from './feed.texts.ts';
import { feedIsOpen, feedSince, insertFeed, missionsOfFeed, revokeFeeds } from './feeds.queries.server.ts';

/** When one's own private address was created; null without one. Throws `not_allowed`. */
export async function ownFeed(ctx: Ctx): Promise<Date | null> {
  return feedSince(ctx.db, ownPerson(ctx));
}

/** Creates one's private address and closes the one before. The address is shown this once: only its digest is kept. Throws `not_allowed`. */
export async function openFeed(ctx: Ctx): Promise<string> {
  const personId = ownPerson(ctx);
  const { token, hash } = secretToken();
  await revokeFeeds(ctx.db, personId, ctx.clock.now());
  await insertFeed(ctx.db, { hash, personId, at: ctx.clock.now() });
  await ctx.record({ name: planningEvents.feedOpened, subjectType: 'person', subjectId: personId, payload: {} });
  return `${ctx.settings.origin}/calendar/${token}`;
}

/** Closes one's private address at once. Throws `not_allowed`. */
export async function closeFeed(ctx: Ctx): Promise<void> {
  const personId = ownPerson(ctx);
  if (await revokeFeeds(ctx.db, personId, ctx.clock.now())) await ctx.record({ name: planningEvents.feedRevoked, subjectType: 'person', subjectId: personId, payload: {} });
}

/** The calendar behind a private address, with neutral titles. Throws `not_found` when it was never given out, or was closed. */
export async function readFeed(ctx: Ctx): Promise<string> {
  if (!(await feedIsOpen(ctx.db))) throw problem('not_found');
  return missionsFile(await missionsOfFeed(ctx.db), { ...frameOf(ctx), name: feedTexts[ctx.locale].own });
}

/** One's own missions as a file, with neutral titles. Throws `not_allowed`. */
export async function ownCalendar(ctx: Ctx): Promise<string> {
  const missions = await missionsOfEvaluator(ctx.db, ownPerson(ctx));
  return missionsFile(missions.map(({ id, window_from: from, window_to: to, half_day: half }) => ({ id, from, to, half })), { ...frameOf(ctx), name: feedTexts[ctx.locale].own });
}

const mostMissions = 50_000;

/** All missions of an edition for the office, with body, channel and name. Throws `not_allowed`. */
export async function campaignCalendar(ctx: Ctx, editionId: string): Promise<string> {
  requireMayOpenCampaigns(ctx.actor);
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const { rows } = await missionsOfEdition(ctx.db, { editionId, limit: mostMissions, offset: 0 });
  const channels = channelTexts[ctx.locale];
  const missions = rows.filter(({ state }) => state !== 'cancelled').map((m) => ({
    id: m.id, from: m.window_from, to: m.window_to, half: m.half_day, title: [m.organisation_name, channels[m.channel], m.evaluator_name].filter((part) => part !== null).join(' – '),
  }));
  return missionsFile(missions, { ...frameOf(ctx), name: feedTexts[ctx.locale].campaign(edition.label[ctx.locale]) });
}

const frameOf = (ctx: Ctx) => ({ locale: ctx.locale, now: ctx.clock.now(), origin: ctx.settings.origin });
