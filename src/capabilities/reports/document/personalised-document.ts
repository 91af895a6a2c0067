import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { commonChannels } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, DocumentData } from './blocks.ts';
import { cellsAnnex, contactsAnnex, indicatorsAnnex } from './annex-part.ts';
import { changePart } from './change-part.ts';
import { channelParts } from './channel-part.ts';
import { criteriaPart } from './criteria-part.ts';
import { figureView } from './figure-view.ts';
import { labelsPart } from './labels-part.ts';
import { limitsPart, readingsPart } from './limits-part.ts';
import { coverOf, frameOfBody, type Imprint } from './frame.ts';
import { matrixPart } from './matrix-part.ts';
import { mirrorPart } from './mirror-part.ts';
import { glossaryPart, methodPart, verifyPart } from './method-part.ts';
import { peersPart } from './peers-part.ts';
import { prioritiesPart } from './priorities-part.ts';
import { readingPart } from './reading-part.ts';
import { summaryPart } from './summary-part.ts';
import { channelsPart, determinantsPart } from './views-part.ts';

const newPage: Block = { block: 'page' };

/** The personalised report of one body, 20 to 40 pages, for the template `report`. */
export function personalisedDocument(model: ReportModel, imprint: Imprint, locale: Locale): DocumentData {
  const parts = furtherTexts[locale].parts;
  const opening = (part: keyof typeof parts): Block => ({ block: 'part', ...parts[part] });
  const blocks: Block[] = [
    coverOf(model, 'personalised', locale), newPage,
    ...summaryPart(model, locale), newPage,
    ...readingPart(locale), newPage,
    opening('results'), ...channelsPart(model, locale), newPage,
    ...matrixPart(model, locale), newPage,
    ...determinantsPart(model, locale), newPage,
    ...criteriaPart(model, locale), newPage,
    ...peersPart(model, locale), newPage,
    ...changePart(model, locale),
    ...mirrorPart(model, locale),
    ...sitesPart(model, locale),
    ...channelParts(model, locale, [opening('channels')]), newPage,
    opening('action'), ...prioritiesPart(model, locale), newPage,
    ...labelsPart(model, locale), newPage,
    opening('method'), ...methodPart(model, locale), newPage,
    ...limitsPart(model, locale), newPage,
    ...glossaryPart(locale), ...readingsPart(locale), newPage,
    ...indicatorsAnnex(model, locale), newPage,
    ...cellsAnnex(model, locale), newPage,
    ...contactsAnnex(model, locale),
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frameOfBody(model, 'personalised', imprint, locale), blocks }, locale);
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
