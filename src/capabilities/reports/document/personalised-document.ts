import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { commonChannels } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, DocumentData } from './blocks.ts';
import { channelParts } from './channel-part.ts';
import { criteriaPart } from './criteria-part.ts';
import { figureView } from './figure-view.ts';
import { coverOf, frameOf, titleOf, type Imprint } from './frame.ts';
import { matrixPart } from './matrix-part.ts';
import { glossaryPart, methodPart, verifyPart } from './method-part.ts';
import { prioritiesPart } from './priorities-part.ts';
import { readingPart } from './reading-part.ts';
import { summaryPart } from './summary-part.ts';
import { channelsPart, determinantsPart } from './views-part.ts';

const newPage: Block = { block: 'page' };

/** The personalised report of one body, 15 pages or so, for the template `report`. */
export function personalisedDocument(model: ReportModel, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, organisation, simulated } = model;
  const t = frameTexts[locale];
  const frame = frameOf(
    { title: titleOf(model, 'personalised', locale), description: t.description(organisation.name), published: edition.published, simulated }, imprint, locale);
  const blocks = [
    coverOf(model, 'personalised', locale), newPage,
    ...summaryPart(model, locale), newPage,
    ...readingPart(locale), newPage,
    ...channelsPart(model, locale), newPage,
    ...matrixPart(model, locale), newPage,
    ...determinantsPart(model, locale), newPage,
    ...criteriaPart(model, locale),
    ...sitesPart(model, locale),
    ...channelParts(model, locale), newPage,
    ...prioritiesPart(model, locale), newPage,
    ...methodPart(model, locale), newPage,
    ...glossaryPart(locale),
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frame, blocks }, locale);
}

/** Several sites: their scores side by side. One site says nothing more than its body. */
function sitesPart({ sites, edition }: ReportModel, locale: Locale): Block[] {
  if (sites.length < 2) return [];
  const t = resultsTexts[locale];
  const text = (figure: Parameters<typeof figureView>[0]): string => figureView(figure, '', null, locale).text;
  return [
    newPage,
    { block: 'h1', text: t.sites.title, lead: t.sites.lead },
    {
      block: 'table',
      columns: [
        { label: t.columns.site, width: '1fr' },
        { label: t.columns.score, width: '52pt', align: 'right' },
        ...commonChannels.filter((id) => edition.channels.some((channel) => channel.id === id)).map((channel) => ({ label: channelTexts[locale][channel], width: '62pt', align: 'right' as const })),
      ],
      rows: sites.map(({ name, score }) => [name, { strong: text(score.global) }, ...commonChannels.map((channel) => text(score.channels[channel]))]),
    },
  ];
}
