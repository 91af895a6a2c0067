import { escapeHtml } from '#core/shared/escape-html.ts';
import { wordsIn } from '../consultation.ts';
import { populationTexts } from '../population/population.texts.ts';
import { stepName } from '../steps/step.ts';
import { pageAnswer, type OpenStep, type VisitorAnswer } from '../steps/step-kind.ts';
import type { Proof } from './form-token.ts';
import { frameHtml, pathOf, wordHtml } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';

/** Address of a page of a step in the language of the visitor. */
export const stepPath = (opened: OpenStep<unknown>, below = ''): string => pathOf(opened, `/${opened.step.position}${below}`);

/** A page of a step: where it belongs, its name, what went wrong, then `body`. */
export function stepHtml(opened: OpenStep<unknown>, page: { body: string; alert?: string | null; title?: string; below?: string; css?: string }): string {
  const { consultation, locale, step } = opened;
  const title = page.title ?? stepName(step, locale);
  const head = `<p class=k><a href="${pathOf(opened)}">${escapeHtml(wordsIn(consultation, locale).title)}</a></p><h1>${escapeHtml(title)}</h1>${alertHtml(page.alert ?? null)}`;
  return frameHtml(opened, { title, below: `/${step.position}${page.below ?? ''}`, css: page.css, body: `${head}${page.body}` });
}

export const alertHtml = (alert: string | null): string => (alert ? `<p class="box bad" role=alert>${escapeHtml(alert)}</p>` : '');

/** Nothing can be given now. */
export function closedAnswer(opened: OpenStep<unknown>): VisitorAnswer {
  const t = publicTexts[opened.locale];
  return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: t.notOpen, text: t.notOpenText }), 403);
}

/** What admits to the step is asked for: an address, or the code of an invitation. `alert`: why it is asked again. */
export function askAdmission(opened: OpenStep<unknown>, asked: { value?: string; alert?: string | null; error?: string | null } = {}): string {
  const t = publicTexts[opened.locale];
  const { value = '', alert = null, error = null } = asked;
  const isMail = opened.step.proof === 'mail';
  const name = isMail ? 'email' : 'code';
  const words = isMail ? { label: t.email, hint: t.emailHint, button: t.askLink } : { label: t.invitation, hint: t.invitationHint, button: t.enter };
  const field = isMail ? 'type=email autocomplete=email maxlength=254' : 'type=text autocomplete=off autocapitalize=characters spellcheck=false maxlength=20';
  const body = `<p>${t.proof[opened.step.proof]}</p><form method=post action="${stepPath(opened)}" class=box><input type=hidden name=ask value=${name}><label for=${name}><strong>${words.label}</strong></label><p class=q id=${name}-hint>${words.hint}</p>${error ? `<p class=err id=${name}-error>${escapeHtml(error)}</p>` : ''}<input ${field} id=${name} name=${name} required value="${escapeHtml(value)}" aria-describedby="${name}-hint${error ? ` ${name}-error` : ''}"><p><button>${words.button}</button></p></form>`;
  return stepHtml(opened, { body, alert });
}

/** The mail is on its way: follow its link, or type its code here. */
export function sentHtml(opened: OpenStep<unknown>, { pending, error }: { pending: string; error: string | null }): string {
  const t = publicTexts[opened.locale];
  const body = `<p class=l>${t.sentText}</p><form method=post action="${stepPath(opened)}" class=box><input type=hidden name=ask value=mailed><input type=hidden name=pending value="${escapeHtml(pending)}"><label for=code><strong>${t.mailedCode}</strong></label><p class=q id=code-hint>${t.mailedCodeHint}</p>${error ? `<p class=err id=code-error>${escapeHtml(error)}</p>` : ''}<input type=text id=code name=code required inputmode=numeric autocomplete=one-time-code maxlength=12 aria-describedby="code-hint${error ? ' code-error' : ''}"><p><button>${t.enter}</button></p></form>`;
  return stepHtml(opened, { title: t.sent, body });
}

/** The way to say who one is, under the code of one's participation. */
function aboutHtml(opened: OpenStep<unknown>, code: string): string {
  const t = populationTexts[opened.locale];
  return `<form method=post action="${stepPath(opened, '/about')}" class=box><h2>${t.invite}</h2><p>${t.inviteText}</p><input type=hidden name=code value="${escapeHtml(code)}"><p><button>${t.inviteGo}</button></p></form>`;
}

/** Thanks, with the receipt and the code. `more`: HTML that follows. */
export function thanksHtml(opened: OpenStep<unknown>, { receipt, code }: Proof, more = ''): string {
  const t = publicTexts[opened.locale];
  const about = opened.asksProfile ? aboutHtml(opened, code) : '';
  const body = `<h1>${t.thanks}</h1>${more}${about}<section class=box><h2>${t.receipt}</h2><output>${receipt}</output><p>${t.receiptText}</p><p><a href="${pathOf(opened, '/receipts')}">${t.receipts}</a></p></section><section class=box><h2>${t.code}</h2><output>${code}</output><p>${t.codeText}</p></section>`;
  return frameHtml(opened, { title: t.thanks, below: `/${opened.step.position}`, body });
}
