import { sureFrom } from '#core/mail-replies/reply.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { measuredMission } from '../measured-mission.server.ts';
import { decideMail, threadOf, type DecidedKind } from './mission-mail.queries.server.ts';

export interface MailDecision {
  organisationId: string;
  missionId: string;
  mailId: string;
  kind: DecidedKind;
}

/**
 * A person says what a mail is. The evaluator where the rules are not sure or the sender unknown; a reviewer always. Throws
 * `mission_unknown`, `mission_mail_unknown`, `mission_mail_sure`.
 */
export async function decideKind(ctx: Ctx, { organisationId, missionId, mailId, kind }: MailDecision): Promise<void> {
  const { mission } = await measuredMission(ctx, organisationId, missionId);
  const mail = (await threadOf(ctx.db, organisationId, missionId)).find(({ id }) => id === mailId);
  if (!mail) throw problem('mission_mail_unknown');
  if (ctx.scope === 'evaluator' && mail.confidence >= sureFrom && !mail.stranger) throw problem('mission_mail_sure');
  await decideMail(ctx.db, { organisationId, missionId, id: mailId }, { kind, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: 'mission_mail.decided', subjectType: 'mission', subjectId: missionId, organisationId, editionId: mission.edition_id, payload: { kind } });
}
