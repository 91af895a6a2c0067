import { channelTexts, determinantTexts, stepTexts } from '#capabilities/grids/index.ts';
import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { commonChannels, determinants, steps } from '#core/scoring/index.ts';
import type { Block } from '../document/blocks.ts';
import { methodTexts } from '../texts/method.texts.ts';
import { linesBlocks, rangesBlock } from './figure-line.ts';
import { groupFigures, histogramBlock, overall, published, viewLines, type Part } from './part.ts';
import { certifiedSentence, extremesSentence, kindsSentence, levelSentences, type NamedFigure } from './sentences.ts';
import { findingsTexts } from './texts/results.texts.ts';

/** The five channels together, then each on its own. */
export function channelsPart(part: Part): Block[] {
  const { model, cells, locale } = part;
  const t = findingsTexts[locale].channels;
  const asked = commonChannels.filter((channel) => model.edition.channels.some(({ id }) => id === channel));
  const lines = viewLines(part, 'channels', asked.map((key) => ({ key, label: channelTexts[locale][key] })));
  const counter = cells.figure(wholePanelId, 'counter', 'counter');
  const sections = [
    ...asked.map((key) => ({ view: 'channels', key, label: channelTexts[locale][key], quoted: cells.figure(wholePanelId, 'channels', key) })),
    { view: 'counter', key: 'counter', label: channelTexts[locale].counter, quoted: counter },
  ].flatMap(({ quoted, ...one }) => (quoted ? [{ ...one, quoted }] : []));
  const sentence = extremesSentence(published(lines), locale);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    ...(sentence ? [{ block: 'text', text: sentence } satisfies Block] : []),
    ...linesBlocks([...lines, ...(counter ? [{ label: channelTexts[locale].counter, quoted: counter }] : [])], locale),
    { block: 'page' },
    { block: 'h1', text: t.each },
    ...sections.flatMap(({ view, key, label, quoted }, i): Block[] => [...(i > 0 && i % 2 === 0 ? [{ block: 'page' } satisfies Block] : []), ...figureSection(part, view, key, { label, quoted })]),
  ];
}

/** One figure of all bodies: sentences, spread, certified and others, kinds. */
export function figureSection(part: Part, view: string, key: string, named: NamedFigure, about?: string): Block[] {
  const { cells, locale } = part;
  const kinds = groupFigures(part, 'kind', view, key);
  const said = [
    ...levelSentences(named, overall(part), locale),
    certifiedSentence(cells.figure('certification/certified', view, key), cells.figure('certification/not-certified', view, key), locale),
    ...[kindsSentence(kinds, locale)].filter((sentence) => sentence !== null),
  ];
  const histogram = histogramBlock(named, locale);
  const groups = ['certification', 'family'].flatMap((cut) => groupFigures(part, cut, view, key));
  return [
    { block: 'h2', text: named.label },
    ...(about ? [{ block: 'note', text: about } satisfies Block] : []),
    histogram.length > 0 ? { block: 'columns', columns: [[{ block: 'list', items: said, tight: true }], histogram] } : { block: 'list', items: said },
    rangesBlock([named, ...groups], locale),
  ];
}

export function stepsPart(part: Part): Block[] {
  const t = findingsTexts[part.locale].steps;
  return viewPart(part, 'steps', t, steps.map((key) => ({ key, label: stepTexts[part.locale][key] })));
}

export function determinantsPart(part: Part): Block[] {
  const { locale } = part;
  const t = findingsTexts[locale].determinants;
  return [
    ...viewPart(part, 'determinants', t, determinants.map((key) => ({ key, label: determinantTexts[locale][key] }))),
    { block: 'h2', text: t.measures },
    { block: 'terms', items: determinants.map((key) => ({ term: determinantTexts[locale][key], text: methodTexts[locale].determinants[key] })) },
  ];
}

function viewPart(part: Part, view: string, { title, lead }: { title: string; lead: string }, named: readonly { key: string; label: string }[]): Block[] {
  const lines = viewLines(part, view, named);
  const sentence = extremesSentence(published(lines), part.locale);
  return [
    { block: 'h1', text: title, lead },
    ...(sentence ? [{ block: 'text', text: sentence } satisfies Block] : []),
    ...linesBlocks(lines, part.locale),
  ];
}
