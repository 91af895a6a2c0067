import { longestAnswer, optionIds, type SurveyFaults, type SurveyQuestion } from '#core/consultations/survey.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Locale } from '#core/shared/texts.ts';
import { optionLabel } from '../results/results.ts';
import { wordsIn } from '../consultation.ts';
import type { Proof } from './form-token.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';
import type { Typed } from './take-part.server.ts';

export interface StepForm {
  token: string;
  typed: Typed;
  faults: SurveyFaults;
  /** What went wrong, said first. */
  alert: string | null;
}

/** The questions of a step, in one form. */
export function surveyHtml(opened: OpenConsultation, { token, typed, faults, alert }: StepForm): string {
  const { locale, step, consultation } = opened;
  const t = publicTexts[locale];
  const title = wordsIn(consultation, locale).title;
  const questions = step.questions.map((question) => questionHtml(question, { locale, sent: typed.get(question.id) ?? [], fault: faults[question.id] })).join('');
  const body = `<p class=k>${escapeHtml(title)}</p><h1>${t.takePart}</h1>${alertHtml(alert)}<p class=q>${t.proof[step.proof]}</p><form method=post action="${pathOf(opened, `/${step.position}`)}"><input type=hidden name=k value="${escapeHtml(token)}">${questions}<p class=q>${t.rights}</p><p><button>${t.send}</button></p></form>`;
  return frameHtml(opened, { title: t.takePart, below: `/${step.position}`, body });
}

const alertHtml = (alert: string | null): string => (alert ? `<p class="box bad" role=alert>${escapeHtml(alert)}</p>` : '');

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

/** The page that asks for an address to mail the link to. */
export function askAddressHtml(opened: OpenConsultation, { email, alert, error }: { email: string; alert: string | null; error: string | null }): string {
  const { locale, step, consultation } = opened;
  const t = publicTexts[locale];
  const body = `<p class=k>${escapeHtml(wordsIn(consultation, locale).title)}</p><h1>${t.takePart}</h1>${alertHtml(alert)}<p>${t.proof.mail}</p><form method=post action="${pathOf(opened, `/${step.position}`)}" class=box><label for=email><strong>${t.email}</strong></label><p class=q id=email-hint>${t.emailHint}</p>${error ? `<p class=err id=email-error>${escapeHtml(error)}</p>` : ''}<input type=email id=email name=email autocomplete=email required maxlength=254 value="${escapeHtml(email)}" aria-describedby="email-hint${error ? ' email-error' : ''}"><p><button>${t.askLink}</button></p></form>`;
  return frameHtml(opened, { title: t.takePart, below: `/${step.position}`, body });
}

/** Thanks, with the receipt and the code. */
export function thanksHtml(opened: OpenConsultation, { receipt, code }: Proof): string {
  const t = publicTexts[opened.locale];
  const body = `<h1>${t.thanks}</h1><section class=box><h2>${t.receipt}</h2><output>${receipt}</output><p>${t.receiptText}</p><p><a href="${pathOf(opened, '/receipts')}">${t.receipts}</a></p></section><section class=box><h2>${t.code}</h2><output>${code}</output><p>${t.codeText}</p></section>`;
  return frameHtml(opened, { title: t.thanks, below: `/${opened.step.position}`, body });
}
