import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { certifiedSentence, groupLabel } from '#capabilities/benchmarks/index.ts';
import type { PastEdition } from '#capabilities/grids/index.ts';
import type { NationalModel } from '../build-national.server.ts';
import { nationalTexts } from '../texts/national.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { figureLine, linesBlocks } from './national-figures.ts';

const cuts = ['family', 'kind', 'strata', 'certification'] as const;

/** The global score of each public group. */
export function groupsPart({ groups, edition, certified }: NationalModel, locale: Locale): Block[] {
  const t = nationalTexts[locale];
  const blocks = cuts.flatMap((cut): Block[] => {
    const lines = groups
      .filter(({ group }) => group.cut === cut)
      .map(({ group, figures }) => figureLine(groupLabel(group, edition, locale), figures.get('global/global'), locale));
    if (lines.length === 0) return [];
    return [{ block: 'h2', text: t.views.cuts[cut] }, ...linesBlocks(lines, locale, t.columns.group)];
  });
  return [
    { block: 'h1', text: t.views.groups, lead: t.views.groupsLead }, ...blocks,
    { block: 'note', text: certifiedSentence(certified, locale) }, { block: 'note', text: t.views.certification },
  ];
}

/** Past editions as published, and this one beside them, never joined into a trend. */
export function historyPart({ history, edition, national, simulated, sources }: NationalModel, locale: Locale): Block[] {
  const t = nationalTexts[locale].history;
  const own = national.figures.get('global/global');
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'table',
      columns: [
        { label: t.columns.edition, width: '1.2fr' },
        { label: t.columns.bodies, width: '90pt', align: 'right' },
        { label: t.columns.profile, width: '1fr' },
        { label: t.columns.score, width: '92pt', align: 'right' },
        { label: t.columns.source, width: '84pt' },
      ],
      rows: [
        ...history.map((past) => pastRow(past, locale)),
        [
          { strong: t.here(edition.label[locale]) }, formatInteger(national.group.organisations, locale),
          { bar: own?.mean ?? null, peer: null, indicative: simulated },
          own ? { strong: formatInteger(own.mean, locale) } : t.none, simulated ? `${t.thisOne} (${t.simulated})` : t.thisOne,
        ],
      ],
    },
    { block: 'note', text: t.note },
    { block: 'h2', text: t.sources },
    { block: 'terms', narrow: true, items: usedSources(history).map((key) => ({ term: key, text: sources[key] ?? key })) },
  ];
}

/** Keys cited by the past editions, in order. */
function usedSources(history: readonly PastEdition[]): string[] {
  const keys = new Set(history.flatMap(({ source }) => source.ref.match(/[A-Z]\d+/g) ?? []));
  return [...keys].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function pastRow({ year, participants, approximate, global, source }: PastEdition, locale: Locale): Cell[] {
  const t = nationalTexts[locale].history;
  const count = participants === null ? t.none : formatInteger(participants, locale);
  return [
    String(year), approximate && participants !== null ? t.about(count) : count,
    { bar: global, peer: null, indicative: false }, global === null ? t.none : { strong: formatDecimal(global, locale) }, source.ref,
  ];
}
