import { localPath } from '#platform/http/locale.ts';
import type { Ctx } from '#platform/context.ts';
import { wordsIn } from '../consultation.ts';
import { participationMail } from './consultation.mails.ts';
import { makeFormToken, validHours, voterByMail } from './form-token.ts';
import type { OpenConsultation } from './open-consultation.server.ts';

/** Mails the link by which somebody takes part once. The address stands in that mail alone, and goes with it. */
export async function mailParticipationLink(ctx: Ctx, { consultation, step, locale }: OpenConsultation, email: string): Promise<void> {
  const voter = voterByMail(ctx.settings.secret, consultation.id, email);
  const token = makeFormToken(ctx.settings.secret, { stepId: step.id, voter, at: ctx.clock.now() }, validHours.mail);
  const url = `${ctx.settings.origin}${localPath(locale, `/c/${consultation.slug}/${step.position}`)}?k=${token}`;
  await ctx.mail(participationMail({ to: email, locale, title: wordsIn(consultation, locale).title, url }));
}
