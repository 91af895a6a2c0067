import { formatDecimal, formatInteger, formatPercent, formatScore } from '#core/shared/format.ts';
import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { channelTexts, citedSources, type PastEdition } from '#capabilities/grids/index.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { figureTexts } from '../document/figure-view.ts';
import { cellMark } from './cells.ts';
import { nationalAdvice } from './national-advice.ts';
import type { Part } from './part.ts';
import { closingTexts } from './texts/closing.texts.ts';

const shownAdvice = 8;

/** The recommendations that would bring most. */
export function advicePart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = closingTexts[locale].advice;
  const advice = nationalAdvice(model).slice(0, shownAdvice);
  const criteria = new Map(model.edition.criteria.map(({ id, label }) => [id, label[locale]]));
  const { low, medium, high } = model.ease;
  if (advice.length === 0) return [{ block: 'h1', text: t.title, lead: t.lead }, { block: 'text', text: t.none }];
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'note', text: t.how(formatDecimal(low, locale), formatDecimal(medium, locale), formatDecimal(high, locale)) },
    { block: 'cards', items: advice.map(({ recommendation, channel, gain, criteria: touched }, i) => ({
      number: String(i + 1), title: recommendation.title[locale], text: recommendation.action[locale],
      facts: [
        { term: t.facts.gain, text: t.points(formatDecimal(gain, locale)) },
        { term: t.facts.effort, text: t.efforts[recommendation.effort] },
        { term: t.facts.channel, text: channelTexts[locale][channel] },
      ],
      practice: { label: t.practice, text: recommendation.good_practice[locale] },
      found: { label: t.found, lines: touched.slice(0, 3).flatMap((id) => {
        const quoted = cells.figure(wholePanelId, 'criteria', id);
        const quarter = quoted?.figure.quartiles?.[2];
        return quoted && quarter !== undefined ? [t.line(criteria.get(id) ?? id, formatScore(quoted.figure.mean, locale), formatScore(quarter, locale) + cellMark(quoted.code))] : [];
      }) },
    })) },
  ];
}

export function methodPart({ model, locale }: Part): Block[] {
  const t = closingTexts[locale].method;
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'list', items: t.items },
    { block: 'note', text: t.versions(model.gridVersion, model.methodVersion) },
  ];
}

/** Agreement between coders, severity, chain of control. */
export function qualityPart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = closingTexts[locale].quality;
  const { drawn, severity } = model.fieldwork;
  const at = `${model.edition.id}/fieldwork`;
  const fact = (name: string, value: string): string => value + cellMark(cells.fact(`${at}/${name}`));
  const points = (name: string, value: number): string => fact(`deviation/${name}`, formatDecimal(value, locale));
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'list', items: [
      t.chain,
      drawn ? t.drawn(fact('double-coding/drawn', formatInteger(drawn.drawn, locale)), fact('double-coding/audits', formatInteger(drawn.audits, locale))) : t.notDrawn,
      severity ? t.severity(points('bodies', severity.body), points('evaluators', severity.tester), points('rest', severity.residual)) : t.noSeverity,
    ] },
    { block: 'h2', text: t.agreement },
    { block: 'text', text: t.agreementText },
    ...agreementTable(part),
  ];
}

function agreementTable({ model, cells, locale }: Part): Block[] {
  const t = closingTexts[locale].quality;
  const { agreement } = model.fieldwork;
  if (agreement.length === 0) return [{ block: 'text', text: t.none }];
  const labels = new Map(model.edition.criteria.map(({ id, label }) => [id, label[locale]]));
  return [{
    block: 'table', small: true,
    columns: [
      { label: t.columns.criterion, width: '1fr' },
      { label: t.columns.audits, width: '42pt', align: 'right' },
      { label: t.columns.raw, width: '66pt', align: 'right' },
      { label: t.columns.ac1, width: '40pt', align: 'right' },
      { label: t.columns.interval, width: '84pt', align: 'right' },
      { label: t.columns.verdict, width: '84pt' },
      { label: t.columns.cell, width: '42pt', align: 'right' },
    ],
    rows: agreement.map(({ criterion, audits, raw, ac1, low, high, outOfRankings }): Cell[] => [
      labels.get(criterion) ?? criterion, formatInteger(audits, locale), raw === null ? '–' : formatPercent(raw, locale),
      ac1 === null ? '–' : { strong: formatDecimal(ac1, locale, 2) },
      low === null || high === null ? '–' : figureTexts[locale].interval(formatDecimal(low, locale, 2), formatDecimal(high, locale, 2)),
      outOfRankings ? { strong: t.out } : t.kept, ac1 === null ? '' : cellMark(cells.fact(`${model.edition.id}/fieldwork/agreement/${criterion}/ac1`)).trim(),
    ]),
  }];
}

export function limitsPart({ model, locale }: Part): Block[] {
  const t = closingTexts[locale];
  return [
    { block: 'h1', text: t.limits.title },
    { block: 'list', items: [...t.limits.items, ...(model.simulated ? [t.limits.simulated] : [])] },
    { block: 'h1', text: t.sources },
    { block: 'terms', narrow: true, items: sourcesOfAll(model.history, model.sources, citedSources(model.edition, model.sources).map(({ code }) => code)) },
  ];
}

/** Names of the sources cited by past editions and by the edition's data, in order. */
function sourcesOfAll(history: readonly PastEdition[], names: Readonly<Record<string, string>>, cited: readonly string[]): { term: string; text: string }[] {
  const keys = new Set([...history.flatMap(({ source }) => source.ref.match(/[A-Z]\d+/g) ?? []), ...cited]);
  return [...keys].filter((key) => names[key] !== undefined).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((key) => ({ term: key, text: names[key] ?? key }));
}

/** Every cell that the report quotes, with all its numbers. */
export function indexPart({ model, cells, locale }: Part): Block[] {
  const t = closingTexts[locale].index;
  const quoted = cells.quoted();
  const text = (points: number): string => formatScore(points, locale);
  const pair = (found: readonly number[] | null | undefined): string => (found ? `${text(found[0] ?? 0)} – ${text(found.at(-1) ?? 0)}` : '–');
  const figures = quoted.flatMap(({ code, address, figure }) => (figure ? [{ code, address, figure }] : []));
  const others = quoted.filter(({ figure }) => figure === null);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'note', text: t.note(model.edition.id) },
    {
      block: 'table', small: true, dense: true,
      columns: [
        { label: t.columns.code, width: '36pt' }, { label: t.columns.address, width: '1fr' }, { label: t.columns.bodies, width: '30pt', align: 'right' },
        { label: t.columns.mean, width: '34pt', align: 'right' }, { label: t.columns.interval, width: '58pt', align: 'right' }, { label: t.columns.quartiles, width: '58pt', align: 'right' },
      ],
      rows: figures.map(({ code, address, figure }): Cell[] => [code, address, formatInteger(figure.organisations, locale), text(figure.mean), pair(figure.interval), pair(figure.quartiles)]),
    },
    { block: 'h2', text: t.counted },
    { block: 'text', text: t.countedLead, keep: true },
    {
      block: 'table', small: true, dense: true,
      columns: [{ label: t.columns.code, width: '36pt' }, { label: t.columns.address, width: '1fr' }, { label: t.value, width: '150pt', align: 'right' }],
      rows: others.map(({ code, address, numbers }): Cell[] => [code, address, numbers.map(({ name, value }) => `${name} ${formatDecimal(value, locale, Number.isInteger(value) ? 0 : 2)}`.trim()).join(', ')]),
    },
  ];
}
