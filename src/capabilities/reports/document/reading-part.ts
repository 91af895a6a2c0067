import type { Locale } from '#core/shared/texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, LegendMark } from './blocks.ts';

const marks: LegendMark[] = ['own', 'interval', 'indicative', 'peers', 'mean', 'none'];

/** Contents, and how the charts are read. */
export function readingPart(locale: Locale): Block[] {
  const t = resultsTexts[locale];
  return [{ block: 'contents', title: t.contents }, { block: 'h1', text: t.reading.title }, ...legendPart(locale)];
}

export function legendPart(locale: Locale): Block[] {
  const t = resultsTexts[locale].reading;
  return [
    { block: 'legend', items: marks.map((mark) => ({ mark, text: t.items[mark] })) },
    { block: 'text', text: t.text },
  ];
}
