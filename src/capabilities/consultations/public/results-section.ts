import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { CountedQuestion, SurveyResults } from '../results/results.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';

/** The counts of each question as bars, which are the rows of a table, and the way to count again. */
export function resultsHtml(opened: OpenConsultation, results: SurveyResults): string {
  const { locale, step, consultation } = opened;
  const t = publicTexts[locale];
  const n = (value: number) => formatInteger(value, locale);
  if (results.received === 0) return `<section><h2>${t.results}</h2><p>${t.noResults}</p></section>`;
  const head = `<p class=l>${t.resultsLead(n(results.received))}${results.withdrawn > 0 ? `, ${t.withdrawnCount(n(results.withdrawn))}` : ''}. <a href="${pathOf(opened, '/receipts')}">${t.receipts}</a></p><p class=q>${t.notRepresentative} ${t.proof[step.proof]}</p>`;
  const words = step.questions.some(({ kind }) => kind === 'text') ? `<p class=q>${t.wordsApart}</p>` : '';
  const again = `<p>${t.recount} <code>parvis recount ${escapeHtml(consultation.slug)}.json</code></p><p><a href="${pathOf(opened, '/data')}">${t.data}</a></p>`;
  return `<section><h2>${t.results}</h2>${head}${results.questions.map((question) => questionHtml(question, locale)).join('')}${words}${again}</section>`;
}

function questionHtml({ label, answers, several, options }: CountedQuestion, locale: Locale): string {
  const t = publicTexts[locale];
  const rows = options.map((option) => {
    const share = answers > 0 ? option.count / answers : 0;
    return `<tr><th scope=row>${escapeHtml(option.label)}<svg aria-hidden=true><rect class=e width="100%" height="100%"/><rect class=f width="${(100 * share).toFixed(1)}%" height="100%"/></svg></th><td class=n>${formatInteger(option.count, locale)}</td><td class=n>${formatPercent(share, locale)}</td></tr>`;
  }).join('');
  return `<div class=box><table><caption><strong>${escapeHtml(label)}</strong><br>${t.answered(formatInteger(answers, locale))}${several ? `. ${t.several}` : ''}</caption><thead><tr><th scope=col>${t.option}</th><th scope=col class=n>${t.count}</th><th scope=col class=n>${t.share}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
