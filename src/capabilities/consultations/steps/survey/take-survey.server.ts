import { readSurvey } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import { admit, recordParticipation, tokenFor } from '../../public/admit.server.ts';
import { wordHtml } from '../../public/page-frame.ts';
import { ownDataTexts } from '../../public/own-data.texts.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { askAdmission, closedAnswer, thanksHtml } from '../../public/step-pages.ts';
import { pageAnswer, type OpenStep, type VisitorAnswer, type VisitorForm, type VisitorRequest } from '../step-kind.ts';
import { answersToCorrect } from './own-answers.server.ts';
import { surveyHtml } from './survey-page.ts';
import { deleteAnswers, insertAnswers } from './survey.queries.server.ts';
import type { SurveyContent } from './survey.stored.ts';

type Survey = OpenStep<SurveyContent>;

/** The questions, or what admits to them. */
export async function showSurvey(ctx: Ctx, opened: Survey, { token, query }: VisitorRequest): Promise<VisitorAnswer> {
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const standing = query.get('correct') === null ? null : await answersToCorrect(ctx, opened, token);
  if (standing && token !== null) return pageAnswer(surveyHtml(opened, { token, typed: new Map([...standing, ['correct', ['yes']]]), faults: {}, alert: null }));
  const form = tokenFor(ctx, opened, token);
  if (form !== null) return pageAnswer(surveyHtml(opened, { token: form, typed: new Map(), faults: {}, alert: null }));
  return token === null ? pageAnswer(askAdmission(opened)) : pageAnswer(askAdmission(opened, { alert: publicTexts[opened.locale].linkExpired }), 403);
}

/**
 * Takes what somebody answered; whatever goes wrong, what was typed comes back. Everything stored follows from the token of
 * the form, so the same sending again meets its own row and is answered alike; another sending by the same voter is not counted.
 */
export async function takeSurvey(ctx: Ctx, opened: Survey, { typed }: Pick<VisitorForm, 'typed'>): Promise<VisitorAnswer> {
  const t = publicTexts[opened.locale];
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const token = typed.get('k')?.[0] ?? '';
  const admission = admit(ctx, opened, token);
  if (!admission) return expired(ctx, opened, typed);
  const read = readSurvey(opened.step.content.questions, (question) => typed.get(question) ?? []);
  if ('faults' in read) return pageAnswer(surveyHtml(opened, { token, typed, faults: read.faults, alert: read.nothing ? t.nothing : t.fix }), 422);
  const { outcome, proof, participationId } = await recordParticipation(ctx, opened, { admission, token });
  const given = { organisationId: opened.consultation.organisationId, stepId: opened.step.id, id: participationId, at: ctx.clock.now(), answers: read.answers };
  if (outcome === 'again' && typed.get('correct')?.[0] === 'yes') {
    await deleteAnswers(ctx.db, given.organisationId, participationId);
    await insertAnswers(ctx.db, [given]);
    return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: ownDataTexts[opened.locale].corrected, text: ownDataTexts[opened.locale].correctedText }));
  }
  if (!proof) return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: t.already, text: t.alreadyText }), 409);
  if (outcome === 'new') await insertAnswers(ctx.db, [given]);
  return pageAnswer(thanksHtml(opened, proof));
}

function expired(ctx: Ctx, opened: Survey, typed: VisitorForm['typed']): VisitorAnswer {
  const t = publicTexts[opened.locale];
  const fresh = tokenFor(ctx, opened, null);
  return fresh === null ? pageAnswer(askAdmission(opened, { alert: t.linkExpired }), 403) : pageAnswer(surveyHtml(opened, { token: fresh, typed, faults: {}, alert: t.expired }), 422);
}
