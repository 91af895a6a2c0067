import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { wordsIn, type Consultation } from '../consultation.ts';
import { pageAnswer, seeOther, type VisitorAnswer } from '../steps/step-kind.ts';
import { makeFormToken, readFormToken } from './form-token.ts';
import { readInvitation, voterByInvitation } from './invitation-code.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';

/** Whether a consultation shows itself: a private one asks for the token that an invitation gives. */
export function isAdmitted(ctx: Ctx, consultation: Consultation, token: string | null): boolean {
  if (consultation.audience === 'everyone') return true;
  const admission = token === null ? null : readFormToken(ctx.settings.secret, consultation.id, token, ctx.clock.now());
  return admission?.proof === 'invitation' || admission?.proof === 'paper';
}

/** The token that the code of an invitation gives; null for another text. */
export function tokenOfInvitation(ctx: Ctx, consultation: Consultation, typed: string): string | null {
  const { secret } = ctx.settings;
  const invitation = readInvitation(secret, { consultationId: consultation.id, made: consultation.invitations }, typed);
  return invitation && makeFormToken(secret, { consultationId: consultation.id, voter: voterByInvitation(secret, invitation), at: ctx.clock.now(), proof: 'invitation', batch: null });
}

/** The page that asks for the code of an invitation before it says anything of the project. */
export function gateAnswer(opened: OpenConsultation, { typed = '', isWrong = false } = {}): VisitorAnswer {
  const t = publicTexts[opened.locale];
  const error = isWrong ? `<p class=err id=code-error>${t.invitationBad}</p>` : '';
  const body = `<h1>${escapeHtml(wordsIn(opened.consultation, opened.locale).title)}</h1><p class=l>${t.private}</p><form method=post action="${pathOf(opened)}" class=box><label for=code><strong>${t.invitation}</strong></label><p class=q id=code-hint>${t.invitationHint}</p>${error}<input type=text id=code name=code required autocomplete=off autocapitalize=characters spellcheck=false maxlength=20 value="${escapeHtml(typed)}" aria-describedby="code-hint${isWrong ? ' code-error' : ''}"><p><button>${t.enter}</button></p></form>`;
  return pageAnswer(frameHtml(opened, { title: t.private, below: '', body }), isWrong ? 422 : 403);
}

/** Lets in whoever typed the code of an invitation, or asks again. */
export function answerGate(ctx: Ctx, opened: OpenConsultation, typed: string): VisitorAnswer {
  const token = tokenOfInvitation(ctx, opened.consultation, typed);
  return token === null ? gateAnswer(opened, { typed, isWrong: true }) : seeOther(`${pathOf(opened)}?k=${token}`);
}

/** Carries the token of a private consultation along: every link and form of the page that stays in it gets it. */
export function carryToken(answer: VisitorAnswer, { audience, slug }: Consultation, token: string | null): VisitorAnswer {
  if (audience === 'everyone' || token === null) return answer;
  const carried = (address: string): string => (/[?&]k=/.test(address) ? address : address.replace(/^([^?#]*)(\?[^#]*)?/, (_, path: string, query?: string) => `${path}${query ? `${query}&` : '?'}k=${token}`));
  const own = [localPath('fr', `/c/${slug}`), localPath('en', `/c/${slug}`)].map((path) => path.replaceAll('/', '\\/')).join('|');
  const links = new RegExp(`((?:href|action)=")((?:${own})(?:[/?#][^"]*)?)"`, 'g');
  return { ...answer, html: answer.html.replaceAll(links, (_, start: string, address: string) => `${start}${carried(address)}"`), ...(answer.see === undefined ? {} : { see: carried(answer.see) }) };
}
