import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ResultQuotes, ResultTable, StepResults } from './step-results.ts';
import { resultsTexts } from './results.texts.ts';

/** What came out of a step, for its public page. */
export function resultsHtml({ sentences, tables, quotes }: StepResults, locale: Locale): string {
  return `${sentences.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}${tables.map(tableHtml).join('')}${quotes.map((one) => quotesHtml(one, locale)).join('')}`;
}

/** The bars are the rows of the table: what is seen and what is read aloud are one. */
function tableHtml({ title, lead, columns, rows }: ResultTable): string {
  const heads = columns.map(({ label, numeric }) => `<th scope=col${numeric ? ' class=n' : ''}>${escapeHtml(label)}</th>`).join('');
  const lines = rows.map(({ cells: [name = '', ...cells], bar, mark }) => {
    const tag = mark ? ` <span class="tag open">${escapeHtml(mark)}</span>` : '';
    const drawn = bar === null ? '' : `<svg aria-hidden=true><rect class=e width="100%" height="100%"/><rect class=f width="${(100 * Math.min(1, Math.max(0, bar))).toFixed(1)}%" height="100%"/></svg>`;
    return `<tr><th scope=row>${escapeHtml(name)}${tag}${drawn}</th>${cells.map((cell, i) => `<td${columns[i + 1]?.numeric ? ' class=n' : ''}>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  }).join('');
  return `<div class=box><table class=c${columns.length}><caption><strong>${escapeHtml(title)}</strong>${lead ? `<br>${escapeHtml(lead)}` : ''}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function quotesHtml({ theme, count, texts }: ResultQuotes, locale: Locale): string {
  const more = count > texts.length ? `<p class=q>${escapeHtml(resultsTexts[locale].shownOf(texts.length, count))}</p>` : '';
  return `<section class=box><h3>${escapeHtml(theme)}</h3><ul>${texts.map((text) => `<li><blockquote>${escapeHtml(text)}</blockquote></li>`).join('')}</ul>${more}</section>`;
}
