import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDecimal, formatInteger, formatPercent } from '#core/shared/format.ts';
import { stepHtml, stepPath } from '../public/step-pages.ts';
import { resultsHtml } from '../results/results-html.ts';
import type { ResultTable, StepResults } from '../results/step-results.ts';
import { votesCss } from '../steps/ballots/votes-css.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import type { PopulationContent, StepMissing } from './population.ts';
import { populationTexts } from './population.texts.ts';

/** The questions on who somebody is, each optional. `code`: of their participation. */
export function askProfileHtml(opened: OpenStep<unknown>, { variables, under15 }: PopulationContent, code: string): string {
  const { locale } = opened;
  const t = populationTexts[locale];
  const fields = variables.map(({ id, label, categories }) => {
    const options = [...(id === 'age' ? [{ id: 'under-15', label: under15 }] : []), ...categories].map((one) => `<label class=o><input type=radio name=${id} value="${escapeHtml(one.id)}"><span>${escapeHtml(one.label[locale])}</span></label>`).join('');
    return `<fieldset><legend>${escapeHtml(label[locale])}</legend><div>${options}<label class=o><input type=radio name=${id} value="" checked><span>${t.noAnswer}</span></label></div></fieldset>`;
  }).join('');
  const body = `<p>${t.askLead}</p><form method=post action="${stepPath(opened, '/about')}"><input type=hidden name=code value="${escapeHtml(code)}"><input type=hidden name=said value=yes>${fields}<p><button>${t.send}</button></p></form>`;
  return stepHtml(opened, { title: t.ask, below: '/about', body, css: votesCss });
}

/** Who took part in the step against who lives there, and its figures raw and weighted. */
export function missingHtml(opened: OpenStep<unknown>, content: PopulationContent, missing: StepMissing | undefined): string {
  const t = populationTexts[opened.locale];
  const body = missing ? `<p class=l>${t.lead}</p>${resultsHtml(missingResults(content, missing, opened.locale), opened.locale)}` : `<p class=l>${t.none}</p><p>${t.noneText}</p>`;
  return stepHtml(opened, { title: t.page, below: '/about', body, css: votesCss });
}

const mostShown = 40;

/** The same for every page: sentences and tables. */
export function missingResults(content: PopulationContent, { people, said, tables, weights, figures }: StepMissing, locale: 'fr' | 'en'): StepResults {
  const t = populationTexts[locale];
  const n = (value: number): string => formatInteger(value, locale);
  const labels = new Map(content.variables.map(({ id, label, categories }) => [id, { label: label[locale], categories: new Map(categories.map((one) => [one.id, one.label[locale]])) }]));
  const name = (variable: string, category: string): string => labels.get(variable)?.categories.get(category) ?? category;
  const fewer = tables.flatMap(({ variable, rows }) => rows.flatMap(({ category, present }) => (present?.presence === 'fewer' ? [name(variable, category)] : [])));
  const presence = tables.map(({ variable, said: told, rows }): ResultTable => ({
    id: `missing-${variable}`, title: labels.get(variable)?.label ?? variable, lead: t.said(n(told), n(people)),
    columns: [{ label: t.category, numeric: false }, { label: t.here, numeric: true }, { label: t.share, numeric: true }, { label: t.living, numeric: true }],
    rows: rows.map(({ category, population, present }) => ({
      cells: [name(variable, category), present ? n(present.people) : t.held, present ? formatPercent(present.share, locale) : t.held, formatPercent(population, locale)],
      bar: present?.share ?? null, ...(present && present.presence !== 'alike' ? { mark: t.presence[present.presence] } : {}),
    })),
  }));
  const sentences = [t.said(n(said), n(people)), fewer.length > 0 ? t.missingSaid(fewer.join(', ')) : t.missingNone];
  if (!weights || figures.length === 0) return { sentences, tables: presence, quotes: [] };
  const cost = [t.weightedText(formatDecimal(weights.designEffect, locale, 2), n(weights.effectiveSize)), ...(weights.converged ? [] : [t.gap(formatPercent(weights.largestGap, locale, 1))]), ...(weights.unused.length > 0 ? [t.unused(weights.unused.map((id) => labels.get(id)?.label ?? id).join(', '))] : [])];
  const table: ResultTable = {
    id: 'weighted', title: t.weighted, lead: [...cost, ...(figures.length > mostShown ? [t.more(figures.length - mostShown)] : [])].join(' '),
    columns: [{ label: t.answer, numeric: false }, { label: t.raw, numeric: true }, { label: t.weightedShort, numeric: true }],
    rows: figures.slice(0, mostShown).map(({ label, raw, weighted }) => ({ cells: [label[locale], `${formatPercent(raw.share, locale)} (${n(raw.size)})`, `${formatPercent(weighted.share, locale)} (${n(weighted.size)})`], bar: weighted.share })),
  };
  return { sentences, tables: [...presence, table], quotes: [] };
}
