import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import type { OpenStep, VisitorAnswer } from '../steps/step-kind.ts';
import { makeFormToken, readFormToken } from './form-token.ts';
import { publicTexts } from './public.texts.ts';
import { stepPath } from './step-pages.ts';

/** The token by which an agent types the forms of a bundle of paper in, each of them another voter. */
export const batchToken = (ctx: Ctx, consultationId: string, batch: string): string =>
  makeFormToken(ctx.settings.secret, { consultationId, voter: '', at: ctx.clock.now(), proof: 'paper', batch });

/** What an agent types in says so at its top; once a form is taken, the next one is a link away. */
export function markPaper(ctx: Ctx, opened: OpenStep<unknown>, { token, isSent }: { token: string | null; isSent: boolean }, answer: VisitorAnswer): VisitorAnswer {
  const { consultation, locale } = opened;
  const admission = token === null ? null : readFormToken(ctx.settings.secret, consultation.id, token, ctx.clock.now());
  if (admission?.proof !== 'paper' || admission.batch === null || answer.html === '') return answer;
  const t = publicTexts[locale];
  const next = isSent && answer.status === 200 ? `<p><a class=go href="${stepPath(opened)}?k=${batchToken(ctx, consultation.id, admission.batch)}">${t.nextPaper}</a></p>` : '';
  const mark = `<div class=box><p><strong>${escapeHtml(t.paperEntry(admission.batch))}</strong></p><p class=q>${t.paperText}</p>${next}</div>`;
  return { ...answer, html: answer.html.replace('<main>', `<main>${mark}`) };
}
