import { delayAtWork, type Delay } from '#core/calendar/working-minutes.ts';
import type { Ctx } from '#platform/context.ts';
import { measuredMail } from './mail/measured-mail.ts';
import { droppedOf, threadOf, type MissionMail } from './mail/mission-mail.queries.server.ts';
import { mailboxOf, mysteryMailsOf, type MysteryMail } from './mail/mystery-mail.queries.server.ts';
import { measuredMission, type MeasuredMission } from './measured-mission.server.ts';
import type { PrefilledAnswer } from './prefilled.ts';
import { tracedChannels, type ContactTrace } from './traces/contact-trace.ts';
import { tracesOf } from './traces/contact-trace.queries.server.ts';
import { measuredLetter, measuredSocial } from './traces/measured-traces.ts';
import { websiteOutcome, type WebsiteOutcome } from './website/website-outcome.ts';
import { latestReview, type WebsiteReview } from './website/website-review.queries.server.ts';

/** All that the server measured on a mission, for its evaluator and for the reviewer. */
export interface MissionMeasures {
  prefilled: PrefilledAnswer[];
  mail: { coverName: string; address: string; sent: MysteryMail[]; thread: (MissionMail & { delay: Delay | null })[]; dropped: number } | null;
  traces: (ContactTrace & { delay: Delay | null })[];
  website: (Pick<WebsiteReview, 'id' | 'state' | 'url' | 'asked_at' | 'failure'> & { outcome: WebsiteOutcome | null }) | null;
}

/** Throws `mission_unknown` out of the reader's sight. */
export async function missionMeasures(ctx: Ctx, organisationId: string, missionId: string): Promise<MissionMeasures> {
  return measuresOf(ctx, await measuredMission(ctx, organisationId, missionId));
}

/** The same for a mission that was looked up already. */
export async function measuresOf(ctx: Ctx, measured: MeasuredMission): Promise<MissionMeasures> {
  const { mission, at } = measured;
  const key = [mission.organisation_id, mission.id] as const;
  const noted = tracedChannels[mission.channel] ? await tracesOf(ctx.db, ...key) : [];
  const box = mission.channel === 'email' ? await mailboxOf(ctx.db, ...key) : undefined;
  const sent = box ? await mysteryMailsOf(ctx.db, ...key) : [];
  const thread = box ? await threadOf(ctx.db, ...key) : [];
  const sentAt = sent.find(({ sent_at }) => sent_at !== null)?.sent_at ?? null;
  const began = noted.find(({ moment }) => moment === 'sent')?.happened_at ?? sentAt;
  const since = (from: Date | null, to: Date): Delay | null => (from && to > from ? delayAtWork(from, to, at) : null);
  return {
    prefilled: prefilledOf(measured, { sentAt, thread, noted, closed: ctx.clock.today() > measured.cutOff }),
    mail: box ? {
      coverName: box.cover_name, address: `${box.local_part}@${ctx.settings.field?.missionDomain ?? ''}`, sent,
      thread: thread.map((mail) => ({ ...mail, delay: since(sentAt, mail.received_at) })), dropped: await droppedOf(ctx.db, ...key),
    } : null,
    traces: noted.map((trace) => ({ ...trace, delay: trace.moment === 'sent' ? null : since(began, trace.happened_at) })),
    website: mission.channel === 'website' ? reviewOf(await latestReview(ctx.db, ...key)) : null,
  };
}

function prefilledOf({ mission, at }: MeasuredMission, { sentAt, thread, noted, closed }: { sentAt: Date | null; thread: MissionMail[]; noted: ContactTrace[]; closed: boolean }): PrefilledAnswer[] {
  const traced = { zone: at.zone, network: mission.network, traces: noted, closed };
  switch (mission.channel) {
    case 'email':
      return measuredMail({ scenario: mission.scenario_kind, zone: at.zone, sentAt, replies: thread, closed, otherAnswer: otherAnswerOf(noted) });
    case 'letter':
      return measuredLetter(traced);
    case 'social':
      return measuredSocial(traced);
    default:
      return [];
  }
}

function otherAnswerOf(noted: ContactTrace[]): { channel: 'letter' | 'phone'; at: Date } | null {
  const first = noted.find(({ moment }) => moment === 'answered');
  return first && (first.channel === 'letter' || first.channel === 'phone') ? { channel: first.channel, at: first.happened_at } : null;
}

function reviewOf(review: WebsiteReview | undefined): MissionMeasures['website'] {
  if (!review) return null;
  const outcome = websiteOutcome.safeParse(review.outcome);
  const { id, state, url, asked_at, failure } = review;
  return { id, state, url, asked_at, failure, outcome: outcome.success ? outcome.data : null };
}
