import type { Locale } from '#core/shared/texts.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import type { Block } from './blocks.ts';

/** What the figures do not say, what protects them, and what each criterion weighs. */
export function limitsPart(model: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].limits;
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'list', items: t.items },
    { block: 'h2', text: t.guards },
    { block: 'list', items: t.guardItems },
    ...weights(model, locale),
  ];
}

function weights({ edition }: ReportModel, locale: Locale): Block[] {
  const t = furtherTexts[locale].limits;
  const half = Math.ceil(edition.criteria.length / 2);
  const table = (part: typeof edition.criteria): Block => ({
    block: 'table', small: true, columns: [{ label: t.weightColumns.criterion, width: '1fr' }, { label: t.weightColumns.weight, width: '40pt', align: 'right' }],
    rows: part.map(({ label, weight }) => [label[locale], String(weight)]),
  });
  return [
    { block: 'h2', text: t.weights },
    { block: 'text', text: t.weightsText, keep: true },
    { block: 'columns', columns: [[table(edition.criteria.slice(0, half))], [table(edition.criteria.slice(half))]] },
  ];
}

/** In which other forms the same results exist. */
export function readingsPart(locale: Locale): Block[] {
  const t = furtherTexts[locale].readings;
  return [{ block: 'h2', text: t.title }, { block: 'text', text: t.text, keep: true }, { block: 'list', items: t.items }];
}
