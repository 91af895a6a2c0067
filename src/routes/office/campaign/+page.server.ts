import { randomBytes } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Edition } from '#capabilities/grids/index.server.ts';
import {
  campaignSummaries, countGaps, gapsOf, openCampaignInput, previewCampaign, remainingWindow, type CampaignSummary,
} from '#capabilities/campaigns/index.server.ts';
import { planRunsOf, startPlan } from '#capabilities/campaigns/index.planning.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { editionAsked } from '../campaign-editions.ts';

const gapsShown = 200;

export const load = page(async (ctx, event) => {
  const { editions, edition } = editionAsked(ctx, event.url);
  const campaigns = await campaignSummaries(ctx.db, edition.id);
  const wave = waveOf(edition, event.url.searchParams.get('wave')) ?? nextWave(edition, ctx.clock.today());
  const seed = event.url.searchParams.get('seed')?.trim() || randomSeed();
  return {
    editions: editions.map(({ id, label }) => ({ id, label: label[ctx.locale] })),
    edition: { id: edition.id, label: edition.label[ctx.locale], waves: edition.waves.map((w) => ({ id: w.id, label: w.label[ctx.locale], from: w.from, to: w.to })) },
    choice: { wave: wave.id, waveLabel: wave.label[ctx.locale], seed },
    preview: await previewCampaign(ctx, { editionId: edition.id, window: remainingWindow(wave, ctx.clock.today()), seed }),
    campaigns: await Promise.all(campaigns.map((campaign) => withGaps(ctx, campaign))),
    runs: (await planRunsOf(ctx.db, edition.id)).map(({ id, kind, title, state, asked_at }) => ({ id, kind, title, state, askedAt: asked_at })),
    gapsShown,
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const input = parseForm(openCampaignInput, form);
    const { edition } = editionAsked(ctx, new URL(`?edition=${encodeURIComponent(input.edition)}`, event.url));
    const run = await startPlan(ctx, { editionId: edition.id, waveId: input.wave, label: input.label, seed: input.seed });
    redirect(303, localPath(ctx.locale, `/office/campaign/plans/${run}?follow`));
  }),
};

/** A seed nobody chose; shown, so that the draw can be replayed. */
const randomSeed = (): string => randomBytes(5).toString('hex');

type Wave = Edition['waves'][number];

function waveOf(edition: Edition, id: string | null): Wave | undefined {
  return edition.waves.find((wave) => wave.id === id);
}

/** The wave that is under way or comes next; the last one when all are over. */
function nextWave(edition: Edition, today: string): Wave {
  const wave = edition.waves.find(({ to }) => to >= today) ?? edition.waves.at(-1);
  if (!wave) throw new RangeError(`Edition ${edition.id} has no wave`);
  return wave;
}

async function withGaps(ctx: Ctx, campaign: CampaignSummary) {
  const counts = campaign.gaps > 0 ? await countGaps(ctx.db, campaign.id) : [];
  return { ...campaign, counts, places: campaign.gaps > 0 ? await gapsOf(ctx.db, campaign.id, gapsShown) : [] };
}
