import { readWebAddress } from '#core/shared/web-address.ts';
import { placeOf, missionById, type MissionPlace } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { resolveBySystem, type Guard } from '#platform/web-review/address-guard.ts';
import { findChromium, hasChromium } from '#platform/web-review/find-chromium.ts';
import { visitWebsite, type WebsiteFacts } from '#platform/web-review/visit-website.ts';
import { measuredMission } from '../measured-mission.server.ts';
import { contactCoherence } from './contact-coherence.ts';
import { proposeItems } from './propose-items.ts';
import type { WebsiteOutcome } from './website-outcome.ts';
import { endReview, insertReview, latestReview, reviewById } from './website-review.queries.server.ts';

export const reviewWebsiteJob = 'measures.review-website';

/**
 * Asks the assistant to look at the site of a mission; the job does it. Throws `mission_unknown`, `trace_not_for_channel` off
 * the website channel, `website_assistant_off`, `website_address_missing`, `website_review_running`.
 */
export async function askWebsiteReview(ctx: Ctx, { organisationId, missionId }: { organisationId: string; missionId: string }): Promise<void> {
  const { mission, place } = await measuredMission(ctx, organisationId, missionId);
  if (mission.channel !== 'website') throw problem('trace_not_for_channel');
  if (!hasChromium(ctx.settings)) throw problem('website_assistant_off');
  const url = place.website === null ? null : readWebAddress(place.website);
  if (!url) throw problem('website_address_missing');
  const latest = await latestReview(ctx.db, organisationId, missionId);
  if (latest?.state === 'asked' && ctx.clock.now().getTime() - latest.asked_at.getTime() < 30 * 60_000) throw problem('website_review_running');
  const id = ctx.ids.next();
  await insertReview(ctx.db, { organisation_id: organisationId, id, mission_id: missionId, url, asked_by: ctx.actor.personId, asked_at: ctx.clock.now() });
  await ctx.enqueue(reviewWebsiteJob, { organisationId, reviewId: id });
  await ctx.record({ name: 'website_review.asked', subjectType: 'mission', subjectId: missionId, organisationId, editionId: mission.edition_id, payload: {} });
}

export interface ReviewKey {
  organisationId: string;
  reviewId: string;
}

/** Looks at the site, outside of any transaction, and keeps what was seen. Done again, it changes nothing. `guard`: for tests. */
export async function reviewWebsite(step: RunStep, { organisationId, reviewId }: ReviewKey, guard: Guard = { resolve: resolveBySystem, alsoAllowed: new Set() }): Promise<void> {
  const begun = await step(async (ctx) => {
    const review = await reviewById(ctx.db, organisationId, reviewId);
    const mission = review && (await missionById(ctx.db, organisationId, review.mission_id));
    const place = mission && (await placeOf(ctx.db, organisationId, mission.site_id));
    return review?.state === 'asked' && place ? { review, place, settings: ctx.settings } : null;
  });
  if (!begun) return;
  // The browser of npm is unpacked at the first visit: not within a transaction.
  const program = await findChromium(begun.settings);
  const facts = program ? await visitWebsite(begun.review.url, { program, guard }) : null;
  await step(async (ctx) => {
    const failure = facts === null ? 'no_browser' : facts.home === null ? (facts.ended ?? 'unreachable') : null;
    const outcome = facts && (await outcomeOf(ctx, facts, begun.place));
    const state = failure === null ? 'done' as const : 'failed' as const;
    if (!(await endReview(ctx.db, organisationId, reviewId, { state, failure, outcome, at: ctx.clock.now() }))) return;
    await ctx.record({ name: `website_review.${state}`, subjectType: 'mission', subjectId: begun.review.mission_id, organisationId, payload: failure ? { failure } : {} });
  });
}

async function outcomeOf(ctx: Ctx, facts: WebsiteFacts, place: MissionPlace): Promise<WebsiteOutcome> {
  const shots: Record<string, string> = {};
  for (const [name, picture] of Object.entries(facts.shots)) shots[name] = await ctx.files.put(picture);
  const pages = [facts.home, ...Object.values(facts.pages)].filter((page) => page !== null);
  return {
    proposals: proposeItems(facts, ctx.clock.today()),
    coherence: facts.home ? contactCoherence({
      website: { phones: pages.flatMap(({ phones }) => phones), mails: pages.flatMap(({ mails }) => mails), website: facts.home.url },
      declared: { phones: place.phone ? [place.phone] : [], mails: place.email ? [place.email] : [], website: place.website },
    }) : [],
    axe: facts.axe, shots, refused: facts.refused.length, ended: facts.ended,
  };
}
