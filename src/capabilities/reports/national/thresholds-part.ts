import { narrowBelow } from '#core/anonymity/feasibility-audit.ts';
import { leastForQuartiles, leastOthers, mostOfOneOwner } from '#core/anonymity/class-size.ts';
import { fewestBodies } from '#core/anonymity/peer-groups.ts';
import { confidence, firmFrom } from '#core/scoring/index.ts';
import { formatDecimal, formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Block, Cell } from '../document/blocks.ts';
import type { NationalModel } from './build-national.server.ts';
import { annexTexts } from './texts/method.texts.ts';

/** Conventions of the method that live inside their tests: false discoveries among criteria (1.6), AC1 of a criterion that is reworded (1.8). */
const falseDiscoveries = 0.1;
const rewordedUnder = 0.6;

/** Every threshold, from the code that applies it and from the edition's data. */
export function thresholdsPart({ edition, ease }: Pick<NationalModel, 'edition' | 'ease'>, locale: Locale): Block[] {
  const t = annexTexts[locale].thresholds;
  const count = (value: number): string => formatInteger(value, locale);
  const share = (value: number): string => formatPercent(value, locale);
  const rows: [rule: keyof typeof t.rules, value: string][] = [
    ['group', count(fewestBodies)], ['quartiles', count(leastForQuartiles)], ['run', count(leastOthers)], ['owner', share(mostOfOneOwner)], ['narrow', t.points(count(narrowBelow))],
    ['firmAudits', count(firmFrom.audits)], ['firmAnswers', count(firmFrom.answers)], ['confidence', share(confidence)], ['discoveries', share(falseDiscoveries)],
    ['agreement', formatDecimal(rewordedUnder, locale, 2)], ['missing', share(edition.missing_limit_percent / 100)],
    ['ease', (['low', 'medium', 'high'] as const).map((effort) => formatDecimal(ease[effort], locale)).join(' ; ')],
  ];
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'table',
      columns: [{ label: t.columns.rule, width: '1fr' }, { label: t.columns.value, width: '120pt', align: 'right' }],
      rows: rows.map(([rule, value]): Cell[] => [t.rules[rule], { strong: value }]),
    },
  ];
}
