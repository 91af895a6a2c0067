import { z } from 'zod';
import { missionBrief } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { measuredMission } from '../measured-mission.server.ts';
import { composeMail } from './compose-mail.ts';
import { newCoverIdentity } from './cover-address.ts';
import { drawSendTime } from './draw-send-time.ts';
import { approveMysteryMail, insertMailbox, insertMysteryMail, lockMysteryMail, mailboxOf, mysteryMailsOf, type Mailbox } from './mystery-mail.queries.server.ts';

export interface MissionKey {
  organisationId: string;
  missionId: string;
}

/**
 * Writes the mail of a mission as its scenario asks, from an address of its own, to be reread; nothing leaves yet.
 * Written once: asked again, it changes nothing. Throws `mission_unknown`, `mission_not_by_mail`, `mission_mail_off`,
 * `mission_without_address`, `mission_window_over`.
 */
export async function writeMysteryMail(ctx: Ctx, { organisationId, missionId }: MissionKey): Promise<void> {
  const domain = ctx.settings.field?.missionDomain;
  const { mission, place, at } = await measuredMission(ctx, organisationId, missionId);
  if (mission.channel !== 'email') throw problem('mission_not_by_mail');
  if (!domain) throw problem('mission_mail_off');
  if (!place.email || !z.email().safeParse(place.email).success) throw problem('mission_without_address');
  if ((await mysteryMailsOf(ctx.db, organisationId, missionId)).length > 0) return;
  const now = ctx.clock.now();
  const sendAt = drawSendTime({ missionId, from: mission.window_from, to: mission.window_to, half: mission.half_day, ...at }, now);
  if (!sendAt) throw problem('mission_window_over');
  const box = (await mailboxOf(ctx.db, organisationId, missionId)) ?? (await openMailbox(ctx, { organisationId, missionId }));
  const { scenario } = await missionBrief({ ...ctx, locale: 'fr' }, mission);
  const id = ctx.ids.next();
  await insertMysteryMail(ctx.db, {
    organisation_id: organisationId, id, mission_id: missionId, recipient: place.email, message_id: `<${id}@${domain}>`, send_at: sendAt, ...composeMail(scenario, box.cover_name),
  }, { by: ctx.actor.personId, at: now });
}

async function openMailbox(ctx: Ctx, { organisationId, missionId }: MissionKey): Promise<Mailbox> {
  const { name, localPart } = newCoverIdentity();
  const box: Mailbox = { organisation_id: organisationId, mission_id: missionId, local_part: localPart, cover_name: name };
  await insertMailbox(ctx.db, box, ctx.clock.now());
  return box;
}

export interface ApprovedWords extends MissionKey {
  mailId: string;
  subject: string;
  body: string;
}

/**
 * The evaluator or a reviewer approves the words of a mission's mail: from now on it leaves at its hour. Throws
 * `mission_unknown`, `mystery_mail_settled` when it was approved already, `mission_window_over`.
 */
export async function approveWords(ctx: Ctx, { organisationId, missionId, mailId, subject, body }: ApprovedWords): Promise<void> {
  const { mission, at } = await measuredMission(ctx, organisationId, missionId);
  const mail = await lockMysteryMail(ctx.db, { organisationId, id: mailId });
  if (!mail || mail.mission_id !== missionId) throw problem('mission_unknown');
  if (mail.state !== 'written') throw problem('mystery_mail_settled');
  const now = ctx.clock.now();
  const sendAt = mail.send_at >= now ? mail.send_at : drawSendTime({ missionId, from: mission.window_from, to: mission.window_to, half: mission.half_day, ...at }, now);
  if (!sendAt) throw problem('mission_window_over');
  await approveMysteryMail(ctx.db, { organisationId, id: mailId }, { subject, body, by: ctx.actor.personId, at: now, sendAt });
  await ctx.record({ name: 'mystery_mail.approved', subjectType: 'mission', subjectId: missionId, organisationId, editionId: mission.edition_id, payload: {} });
}
