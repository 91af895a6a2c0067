import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { pathOf } from '../../public/page-frame.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { stepName } from '../step.ts';
import type { OpenStep } from '../step-kind.ts';
import type { CountedQuestion, SurveyResults } from './survey-results.ts';
import type { SurveyContent } from './survey.stored.ts';

/** The counts of each question as bars, which are the rows of a table, and the way to count again. */
export function resultsHtml(opened: OpenStep<SurveyContent>, results: SurveyResults): string {
  const { locale, step, steps, consultation } = opened;
  const t = publicTexts[locale];
  const n = (value: number) => formatInteger(value, locale);
  const heading = steps.length === 1 ? t.results : `${t.results}\u202f: ${escapeHtml(stepName(step, locale))}`;
  if (results.received === 0) return `<section><h2>${heading}</h2><p>${t.noResults}</p></section>`;
  const head = `<p class=l>${t.resultsLead(n(results.received))}${results.withdrawn > 0 ? `, ${t.withdrawnCount(n(results.withdrawn))}` : ''}. <a href="${pathOf(opened, '/receipts')}">${t.receipts}</a></p><p class=q>${t.notRepresentative} ${t.proof[step.proof]}</p>`;
  const words = step.content.questions.some(({ kind }) => kind === 'text') ? `<p class=q>${t.wordsApart}</p>` : '';
  const again = `<p>${t.recount} <code>parvis recount ${escapeHtml(consultation.slug)}.json</code></p><p><a href="${pathOf(opened, '/data')}">${t.data}</a></p>`;
  return `<section><h2>${heading}</h2>${head}${results.questions.map((question) => questionHtml(question, locale)).join('')}${words}${again}</section>`;
}

function questionHtml({ label, answers, several, options }: CountedQuestion, locale: Locale): string {
  const t = publicTexts[locale];
  const rows = options.map((option) => {
    const share = answers > 0 ? option.count / answers : 0;
    return `<tr><th scope=row>${escapeHtml(option.label)}<svg aria-hidden=true><rect class=e width="100%" height="100%"/><rect class=f width="${(100 * share).toFixed(1)}%" height="100%"/></svg></th><td class=n>${formatInteger(option.count, locale)}</td><td class=n>${formatPercent(share, locale)}</td></tr>`;
  }).join('');
  return `<div class=box><table><caption><strong>${escapeHtml(label)}</strong><br>${t.answered(formatInteger(answers, locale))}${several ? `. ${t.several}` : ''}</caption><thead><tr><th scope=col>${t.option}</th><th scope=col class=n>${t.count}</th><th scope=col class=n>${t.share}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
