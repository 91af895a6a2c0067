import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { measuredMission } from '../measured-mission.server.ts';
import { drawSendTime } from './draw-send-time.ts';
import { lockMysteryMail, mysteryMailsInDoubt, sendMailAgain, settleMail } from './mystery-mail.queries.server.ts';

export interface DoubtDecision {
  organisationId: string;
  missionId: string;
  mailId: string;
  /** `sent`: it left, at the time at which it was being handed over; `again`: it leaves once more, under the same identifier. */
  as: 'sent' | 'again';
}

/**
 * A reviewer, or the office, ends the doubt about a mystery mail of which nobody knows whether it left. Throws `mission_unknown`,
 * `not_allowed`, `mystery_mail_not_in_doubt`, and `mission_window_over` when it is too late to send it again.
 */
export async function settleDoubt(ctx: Ctx, { organisationId, missionId, mailId, as }: DoubtDecision): Promise<void> {
  if (ctx.scope === 'evaluator') throw problem('not_allowed');
  const { mission, at } = await measuredMission(ctx, organisationId, missionId);
  const mail = await lockMysteryMail(ctx.db, { organisationId, id: mailId });
  if (!mail || mail.mission_id !== missionId) throw problem('mission_unknown');
  if (mail.state !== 'doubtful') throw problem('mystery_mail_not_in_doubt');
  const key = { organisationId, id: mailId };
  if (as === 'sent') {
    await settleMail(ctx.db, key, { state: 'sent', sentAt: mail.sending_at ?? mail.send_at, answer: mail.relay_answer });
  } else {
    const sendAt = drawSendTime({ missionId, from: mission.window_from, to: mission.window_to, half: mission.half_day, ...at }, ctx.clock.now());
    if (!sendAt) throw problem('mission_window_over');
    await sendMailAgain(ctx.db, key, sendAt);
  }
  await ctx.record({
    name: as === 'sent' ? 'mystery_mail.marked_sent' : 'mystery_mail.sent_again', subjectType: 'mission', subjectId: missionId, organisationId, editionId: mission.edition_id, payload: { mailId },
  });
}

export interface DoubtfulMail {
  organisationId: string;
  missionId: string;
  id: string;
  organisationName: string;
  since: Date;
}

/** The mails in doubt that the reader may see, the oldest first. */
export async function doubtfulMails(ctx: Ctx): Promise<DoubtfulMail[]> {
  return mysteryMailsInDoubt(ctx.db, 50);
}
