import { refusalReasons } from '#core/consultations/moderation.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { stepPath } from '../public/step-pages.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { publicModerationTexts } from './public-log.texts.ts';
import { reasonTexts } from './moderation.texts.ts';

/** The form by which a reader says which rule a text breaks; it goes to the step itself (`do=report`, `text`, `reason`). */
export function reportHtml(opened: OpenStep<unknown>, { text, token }: { text: string; token: string | null }): string {
  const t = publicModerationTexts[opened.locale];
  const { names, rules } = reasonTexts[opened.locale];
  const reasons = refusalReasons.map((reason) => `<label class=o><input type=radio name=reason value=${reason} required><span>${names[reason]}<br><span class=q>${rules[reason]}</span></span></label>`).join('');
  return `<form method=post action="${stepPath(opened)}">${token === null ? '' : `<input type=hidden name=k value="${escapeHtml(token)}">`}<input type=hidden name=do value=report><input type=hidden name=text value="${text}"><p>${t.reportText}</p><fieldset><legend>${t.reportReason}</legend>${reasons}</fieldset><p><button>${t.reportSend}</button></p></form>`;
}
