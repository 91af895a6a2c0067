import { localTime } from '#core/calendar/working-minutes.ts';
import { awaitsAudit, type MissionState } from '#capabilities/campaigns/index.ts';
import { channelTexts, type GridItem } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hasChromium } from '#platform/web-review/find-chromium.ts';
import { answerWords } from '../answer-words.ts';
import { evidenceOfMission } from '../evidence/evidence-of-audit.server.ts';
import { measuredMission } from './measured-mission.server.ts';
import { measuresOf, type MissionMeasures } from './mission-measures.server.ts';
import type { PrefilledAnswer } from './prefilled.ts';
import { tracedChannels } from './traces/contact-trace.ts';
import { reviewById } from './website/website-review.queries.server.ts';
import { websiteOutcome } from './website/website-outcome.ts';

/** A measured or proposed value in words. */
export interface ValueLine {
  itemId: string;
  label: string;
  said: string;
}

export interface MeasuresPage {
  missionId: string;
  organisationName: string;
  channel: Channel;
  channelLabel: string;
  state: MissionState;
  measures: MissionMeasures;
  items: (ValueLine & Pick<PrefilledAnswer, 'value' | 'locked' | 'source' | 'at'>)[];
  proposals: (ValueLine & { seen: string; shot: string | null })[];
  /** Files received for the mission, to show noted moments by. */
  proofs: { id: string; name: string; url: string }[];
  /** The mission still awaits its audit: things may be sent and noted. */
  open: boolean;
  /** What the server can do by itself. */
  can: { mail: boolean; website: boolean };
}

/** What was measured on a mission, in the reader's words. Throws `mission_unknown`. */
export async function measuresPage(ctx: Ctx, organisationId: string, missionId: string): Promise<MeasuresPage> {
  const measured = await measuredMission(ctx, organisationId, missionId);
  const { mission, place, at } = measured;
  const measures = await measuresOf(ctx, measured);
  const items = new Map((loadEdition(mission.edition_id, ctx.settings.dataDir).grid.byChannel[mission.channel] ?? []).map((item) => [item.id, item]));
  const began = measures.mail?.sent.find(({ sent_at }) => sent_at)?.sent_at ?? measures.traces.find(({ moment }) => moment === 'sent')?.happened_at ?? ctx.clock.now();
  const words = (item: GridItem, value: string | number) => answerWords(item, value, { sentOn: localTime(began, at.zone).date, zone: at.zone, locale: ctx.locale }) ?? String(value);
  const lines = <T extends { itemId: string; value: string | number }>(values: readonly T[]) => values.flatMap((one) => {
    const item = items.get(one.itemId);
    return item ? [{ ...one, label: item.label[ctx.locale], said: words(item, one.value) }] : [];
  });
  const proofs = tracedChannels[mission.channel] ? await evidenceOfMission(ctx, { organisationId, missionId }) : [];
  return {
    missionId, organisationName: place.organisationName, channel: mission.channel, channelLabel: channelTexts[ctx.locale][mission.channel], state: mission.state, measures,
    items: lines(measures.prefilled), proposals: lines(measures.website?.outcome?.proposals ?? []), open: awaitsAudit(mission.state),
    proofs: proofs.map(({ id, name, url }) => ({ id, name, url })),
    can: { mail: ctx.settings.field?.missionDomain !== undefined, website: mission.channel === 'website' && hasChromium(ctx.settings) },
  };
}

/** A picture of a reviewed website. Throws `mission_unknown` out of the reader's sight. */
export async function websiteShot(ctx: Ctx, organisationId: string, reviewId: string, name: string): Promise<Buffer> {
  const review = await reviewById(ctx.db, organisationId, reviewId);
  const outcome = websiteOutcome.safeParse(review?.outcome);
  const sha256 = outcome.success ? outcome.data.shots[name] : undefined;
  if (!sha256) throw problem('mission_unknown');
  return ctx.files.get(sha256);
}
