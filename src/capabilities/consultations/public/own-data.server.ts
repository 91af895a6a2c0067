import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { openParticipation, participantOf } from '../participations.queries.server.ts';
import { stepName } from '../steps/step.ts';
import { fileAnswer, pageAnswer, type OpenStep, type OwnGift, type VisitorAnswer } from '../steps/step-kind.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import { makeFormToken, readTyped } from './form-token.ts';
import { openStep, type OpenConsultation } from './open-consultation.server.ts';
import { ownDataTexts } from './own-data.texts.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { stepPath } from './step-pages.ts';
import { checkReceipt } from './receipts.server.ts';

interface Own {
  opened: OpenStep<unknown>;
  receivedAt: Date;
  stands: boolean;
  gifts: OwnGift[] | null;
  /** Address where they go on as the same person; null where nothing more may be done. */
  resume: string | null;
}

/** All that the participation of a code gave: seen, or as a file. Throws `not_found` for a code that is not in the lists. */
export async function showOwnData(ctx: Ctx, whole: OpenConsultation, code: string, as: 'page' | 'file'): Promise<VisitorAnswer> {
  const own = await ownOf(ctx, whole, code);
  if (as === 'page') return pageAnswer(ownDataHtml(own, code));
  const { consultation, step, locale } = own.opened;
  const data = { consultation: consultation.slug, step: stepName(step, locale), receivedAt: own.receivedAt.toISOString(), withdrawn: !own.stands, given: own.gifts ?? [] };
  return fileAnswer(JSON.stringify(data, null, 2), 'application/json; charset=utf-8');
}

async function ownOf(ctx: Ctx, whole: OpenConsultation, code: string): Promise<Own> {
  const read = readTyped(code);
  const checked = await checkReceipt(ctx, whole, code);
  if (!read?.id || !('code' in checked)) throw problem('not_found');
  const { organisationId } = whole.consultation;
  const participation = await openParticipation(ctx.db, organisationId, read.id);
  const found = whole.steps.find(({ step }) => step.id === participation?.stepId);
  const row = await participantOf(ctx.db, organisationId, read.id);
  if (!participation || !found || !row) throw problem('not_found');
  const opened = openStep(whole, found.step.position);
  const kind = stepKindOf(opened.step.kind);
  const token = makeFormToken(ctx.settings.secret, { consultationId: whole.consultation.id, voter: row.voter, at: ctx.clock.now(), proof: row.proof, batch: null });
  const isSurvey = opened.step.kind === 'survey';
  const mayResume = participation.stands && row.proof !== 'paper' && (opened.stepNow === 'open' || kind?.ownBelow !== undefined);
  return {
    opened, receivedAt: row.receivedAt, stands: participation.stands, gifts: participation.stands && kind?.own ? await kind.own(ctx, opened, { participationId: read.id, voter: row.voter }) : null,
    resume: mayResume ? `${stepPath(opened, kind?.ownBelow ?? '')}?${isSurvey ? 'correct=1&' : ''}k=${token}` : null,
  };
}

function ownDataHtml({ opened, receivedAt, stands, gifts, resume }: Own, code: string): string {
  const { locale, step } = opened;
  const t = ownDataTexts[locale];
  const isSurvey = step.kind === 'survey';
  const rows = (gifts ?? []).map(({ what, given }) => `<tr><th scope=row>${escapeHtml(what)}</th><td class=pre>${escapeHtml(given)}</td></tr>`).join('');
  const list = !stands ? `<p>${t.nothing}</p>` : gifts === null ? `<p>${t.elsewhere}</p>` : `<table><tbody>${rows}</tbody></table>`;
  const again = resume === null ? '' : `<section class=box><p>${isSurvey ? t.correctText : t.resumeText}</p><p><a class=go href="${escapeHtml(resume)}" rel=nofollow>${isSurvey ? t.correct : t.resume}</a></p></section>`;
  const save = `<form method=post action="${pathOf(opened, '/receipts')}"><input type=hidden name=save value="${escapeHtml(code)}"><p><button>${t.save}</button></p></form>`;
  const body = `<h1>${t.title}</h1><p>${t.lead}</p><p class=q>${t.step}: ${escapeHtml(stepName(step, locale))}. ${t.receivedOn(formatDate(receivedAt, locale))}</p>${list}${save}${again}<p><a href="${pathOf(opened, '/receipts')}">${t.back}</a></p>`;
  return frameHtml(opened, { title: t.title, below: '/receipts', body });
}
