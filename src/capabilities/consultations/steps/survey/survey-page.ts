import { longestAnswer, optionIds, type SurveyFaults, type SurveyQuestion } from '#core/consultations/survey.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Locale } from '#core/shared/texts.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import type { OpenStep, Typed } from '../step-kind.ts';
import { optionLabel } from './survey-results.ts';
import type { SurveyContent } from './survey.stored.ts';

export interface SurveyForm {
  token: string;
  typed: Typed;
  faults: SurveyFaults;
  /** What went wrong, said first. */
  alert: string | null;
}

/** The questions of a step, in one form. */
export function surveyHtml(opened: OpenStep<SurveyContent>, { token, typed, faults, alert }: SurveyForm): string {
  const { locale, step } = opened;
  const t = publicTexts[locale];
  const questions = step.content.questions.map((question) => questionHtml(question, { locale, sent: typed.get(question.id) ?? [], fault: faults[question.id] })).join('');
  const body = `<p class=q>${t.proof[step.proof]}</p><form method=post action="${stepPath(opened)}"><input type=hidden name=k value="${escapeHtml(token)}">${typed.get('correct')?.[0] === 'yes' ? '<input type=hidden name=correct value=yes>' : ''}${questions}<p class=q>${t.rights}</p><p><button>${t.send}</button></p></form>`;
  return stepHtml(opened, { title: step.title[locale] ?? step.title.fr ?? t.takePart, body, alert });
}

function questionHtml(question: SurveyQuestion, { locale, sent, fault }: { locale: Locale; sent: readonly string[]; fault: 'missing' | 'unknown' | undefined }): string {
  const t = publicTexts[locale];
  const { id, kind, required } = question;
  const hint = kind === 'choices' ? `<p class=q>${t.severalHint}</p>` : '';
  const error = fault ? `<p class=err id=${id}-error>${t[fault]}</p>` : '';
  const name = `${escapeHtml(question.label[locale])}${required ? '' : ` <span class=q>(${t.optional})</span>`}`;
  const described = fault ? ` aria-describedby=${id}-error` : '';
  if (kind === 'text') {
    return `<fieldset${fault ? ' class=bad' : ''}><label for=${id}><strong>${name}</strong></label>${error}<textarea id=${id} name=${id} rows=4 maxlength=${longestAnswer}${required ? ' required' : ''}${described}>\n${escapeHtml(sent[0] ?? '')}</textarea></fieldset>`;
  }
  const type = kind === 'choices' ? 'checkbox' : 'radio';
  const options = optionIds(question).map((option) =>
    `<label class=o><input type=${type} name=${id} value=${option}${sent.includes(option) ? ' checked' : ''}${required && type === 'radio' ? ' required' : ''}><span>${escapeHtml(optionLabel(question, option, locale))}</span></label>`).join('');
  return `<fieldset${fault ? ' class=bad' : ''}${described}><legend>${name}</legend>${error}${hint}<div${kind === 'scale' ? ' class=row' : ''}>${options}</div></fieldset>`;
}
