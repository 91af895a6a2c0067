import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, type Edition } from '#capabilities/grids/index.ts';
import { formatPercent } from '#core/shared/format.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { freeTexts } from '../texts/free.texts.ts';
import type { Block, DocumentData } from './blocks.ts';
import { frameOfBody, type Imprint } from './frame.ts';
import { verifyPart } from './method-part.ts';
import { legendPart } from './reading-part.ts';
import { scoreSentences } from './summary-part.ts';
import { channelsChart } from './views-part.ts';

/** The free summary, two pages: averages per channel and a first comparison, nothing more. */
export function freeDocument(model: ReportModel, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, organisation } = model;
  const t = freeTexts[locale];
  const blocks: Block[] = [
    { block: 'h1', kicker: `${frameTexts[locale].kinds.free} – ${edition.label[locale]}`, text: organisation.name },
    ...scoreSentences(model, locale),
    { block: 'h2', text: t.channels },
    ...channelsChart(model, locale),
    { block: 'page' },
    { block: 'h1', text: t.reading },
    ...legendPart(locale),
    { block: 'h2', text: t.method },
    { block: 'list', items: t.items(publishedWeights(edition, locale)) },
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frameOfBody(model, 'free', imprint, locale), blocks }, locale);
}

export function publishedWeights({ channels }: Edition, locale: Locale): string {
  return channels
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight }) => `${channelTexts[locale][id].toLocaleLowerCase(locale)} ${formatPercent(weight / 100, locale)}`)
    .join(', ');
}
