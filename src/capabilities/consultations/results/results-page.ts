import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { rowFormats } from '#platform/files/row-stream.ts';
import { wordsIn } from '../consultation.ts';
import type { OpenConsultation } from '../public/open-consultation.server.ts';
import { frameHtml, pathOf } from '../public/page-frame.ts';
import type { StepOutcome } from './read-outcomes.server.ts';
import { receivedText } from './received-text.ts';
import { resultsHtml } from './results-html.ts';
import { resultsTexts } from './results.texts.ts';

/** A table of the open data, by the name that its files bear. */
export interface NamedTable {
  name: string;
  title: Bilingual;
}

/** All results of a consultation that is over, with its data and the way to count again. */
export function resultsPageHtml(opened: OpenConsultation, outcomes: readonly StepOutcome[], tables: readonly NamedTable[]): string {
  const { locale, consultation } = opened;
  const t = resultsTexts[locale];
  const anybody = outcomes.some(({ received }) => received > 0);
  const steps = outcomes.map((outcome) => outcomeHtml(outcome, { locale, isOnly: outcomes.length === 1 })).join('');
  const body = `<p class=k>${escapeHtml(wordsIn(consultation, locale).title)}</p><h1>${t.title}</h1>${anybody ? `<p class=q>${t.volunteers}</p>${steps}${papersHtml(opened)}${filesHtml(opened, tables)}` : `<p class=l>${t.noneAtAll}</p>`}`;
  return frameHtml(opened, { title: t.title, below: '/results', body });
}

function outcomeHtml({ name, received, withdrawn, results, step }: StepOutcome, { locale, isOnly }: { locale: Locale; isOnly: boolean }): string {
  const t = resultsTexts[locale];
  const heading = isOnly ? '' : `<h2><span class=num>${step.position}</span> ${escapeHtml(name)}</h2>`;
  return `<section>${heading}<p class=l>${receivedText({ received, withdrawn }, locale)}</p><p class=q>${t.proof}${locale === 'fr' ? '\u202f:' : ':'} ${t.proofs[step.proof]}.</p>${received === 0 ? '' : resultsHtml(results, locale)}</section>`;
}

function papersHtml(opened: OpenConsultation): string {
  const t = resultsTexts[opened.locale];
  return `<div class=box><p>${t.synthesisHint}</p><p><a class=go href="${pathOf(opened, '/synthesis')}">${t.synthesis}</a></p></div>`;
}

function filesHtml(opened: OpenConsultation, tables: readonly NamedTable[]): string {
  const { locale, consultation: { slug } } = opened;
  const t = resultsTexts[locale];
  const link = (file: string, label: string) => `<a class=to href="${pathOf(opened, `/data/${file}`)}">${label}</a>`;
  const rows = tables.map(({ name, title }) => `<tr><th scope=row>${escapeHtml(title[locale])}</th><td>${rowFormats.map((format) => link(`${name}.${format}`, format.toUpperCase())).join(' ')}</td></tr>`).join('');
  const table = `<table aria-label="${t.files}"><thead><tr><th scope=col>${t.table}</th><th scope=col>${t.formats}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const again = `<h2>${t.recount}</h2><p>${t.recountText}</p><p><code>parvis recount ${escapeHtml(slug)}.json</code></p><p><a class=to href="${pathOf(opened, '/data')}">${t.recountFile}</a></p><p><a class=to href="${pathOf(opened, '/receipts')}">${t.receipts}</a></p>`;
  return `<section><h2>${t.files}</h2><p>${t.filesLead}</p><div class=box>${table}</div>${again}</section>`;
}
