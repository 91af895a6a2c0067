import { formatDate, formatDecimal, formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, determinantTexts, scenarioKindTexts, shownAnswers, stepTexts, type Edition } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import { channels, commonChannels, determinants, steps } from '#core/scoring/index.ts';
import type { Block, Cell } from '../document/blocks.ts';
import { annexTexts } from './texts/method.texts.ts';

/** Channels with their weights and contacts, scenarios, personas, dates. */
export function designPart(edition: Edition, locale: Locale): Block[] {
  const t = annexTexts[locale].design;
  const date = (day: string): string => formatDate(day, locale);
  const from = edition.waves[0]?.from ?? edition.published;
  const to = edition.waves.at(-1)?.to ?? edition.published;
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'text', text: t.dates(date(from), date(to), date(edition.cut_off), formatPercent(edition.missing_limit_percent / 100, locale), formatInteger(edition.dispute_days, locale)) },
    { block: 'h2', text: t.channels },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.channel, width: '92pt' }, { label: t.columns.weight, width: '52pt', align: 'right' }, { label: t.columns.contacts, width: '1fr' },
        { label: t.columns.count, width: '48pt', align: 'right' }, { label: t.columns.source, width: '72pt' },
      ],
      rows: edition.channels.map(({ id, weight, option, audits, source }): Cell[] => [
        channelTexts[locale][id], { strong: option ? t.option : formatPercent(weight / 100, locale) },
        audits.map(({ scenario, count }) => `${count} × ${scenarioKindTexts[locale][scenario].toLocaleLowerCase(locale)}`).join(', '),
        formatInteger(audits.reduce((sum, { count }) => sum + count, 0), locale), source.ref,
      ]),
    },
    { block: 'note', text: t.outOfWeight },
    { block: 'h2', text: t.personas },
    { block: 'list', items: edition.personas.map(({ label }) => label[locale]) },
  ];
}

export function strataPart(edition: Edition, locale: Locale): Block[] {
  const t = annexTexts[locale].strata;
  const said = (yes: boolean | undefined): string => (yes ? t.yes : t.no);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'table', small: true,
      columns: [{ label: t.columns.kind, width: '1fr' }, { label: t.columns.authority, width: '110pt' }, { label: t.columns.sized, width: '120pt' }],
      rows: edition.kinds.map(({ label, authority, stratified }): Cell[] => [label[locale], said(authority), said(stratified)]),
    },
    { block: 'h2', text: t.stratified },
    { block: 'list', items: edition.strata.map(({ label }) => label[locale]) },
  ];
}

/** Each criterion with its weight, and what that makes of the common score. */
export function criteriaWeights(edition: Edition, locale: Locale): Block[] {
  const t = annexTexts[locale].criteria;
  const plan = scoringPlanOf(edition, null);
  const shareOf = (criterion: string): number =>
    plan.cells.reduce((sum, cell) => sum + (cell.criterion === criterion && commonChannels.some((channel) => channel === cell.channel) ? (plan.cellWeights[cell.index] ?? 0) : 0), 0);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'table', small: true,
      columns: [
        { label: t.columns.criterion, width: '1fr' }, { label: t.columns.weight, width: '40pt', align: 'right' }, { label: t.columns.share, width: '76pt', align: 'right' },
        { label: t.columns.indicators, width: '62pt', align: 'right' }, { label: t.columns.channels, width: '1fr' },
      ],
      rows: determinants.flatMap((determinant): Cell[][] => [
        [{ span: determinantTexts[locale][determinant] }],
        ...edition.criteria.filter((criterion) => criterion.determinant === determinant).map(({ id, label, weight }): Cell[] => {
          const own = edition.indicators.filter(({ criterion }) => criterion === id);
          const within = channels.filter((channel) => own.some((one) => one.channel === channel)).map((channel) => channelTexts[locale][channel]);
          return [label[locale], { strong: String(weight) }, formatPercent(shareOf(id), locale, 1), formatInteger(own.length, locale), within.join(', ')];
        }),
      ]),
    },
    { block: 'note', text: t.note },
  ];
}

/** Every question of the grid. */
export function gridPart(edition: Edition, locale: Locale): Block[] {
  const t = annexTexts[locale].grid;
  const points = (score: number | null): string => (score === null ? t.excluded : formatDecimal(score, locale, Number.isInteger(score) ? 0 : 1));
  return channels.flatMap((channel, i): Block[] => {
    const items = edition.grid.byChannel[channel] ?? [];
    if (items.length === 0) return [];
    return [
      ...(i === 0 ? [{ block: 'h1', text: t.title, lead: t.lead } satisfies Block] : [{ block: 'page' } satisfies Block]),
      { block: 'h2', text: channelTexts[locale][channel] },
      {
        block: 'table', small: true, dense: true,
        columns: [
          { label: t.columns.item, width: '1.25fr' }, { label: t.columns.answers, width: '1fr' }, { label: t.columns.weight, width: '32pt', align: 'right' },
          { label: t.columns.notReached, width: '52pt' }, { label: t.columns.source, width: '66pt' },
        ],
        rows: steps.flatMap((step): Cell[][] => {
          const own = items.filter((item) => item.step === step);
          return own.length === 0 ? [] : [
            [{ span: stepTexts[locale][step] }],
            ...own.map((item): Cell[] => [
              item.label[locale], shownAnswers(item, locale).map(({ text, score }) => `${text} → ${points(score)}`).join(' ; '), String(item.weight),
              item.notReached === 'zero' ? t.zero : t.na, item.source.ref,
            ]),
          ];
        }),
      },
    ];
  });
}
