import { formatDate, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { commonChannels } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { methodTexts } from '../texts/method.texts.ts';
import type { Block, Cell } from './blocks.ts';
import { contactsOf, totalContacts } from './contacts.ts';
import type { Imprint } from './frame.ts';
import { weightText } from './views-part.ts';

/** The method on one page, with what is particular to this body. */
export function methodPart(model: ReportModel, locale: Locale): Block[] {
  const t = methodTexts[locale];
  const { edition, gridVersion, methodVersion } = model;
  const from = edition.waves[0]?.from ?? edition.published;
  const to = edition.waves.at(-1)?.to ?? edition.published;
  const date = (day: string): string => formatDate(day, locale);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    { block: 'h2', text: t.fieldwork.title },
    { block: 'text', text: t.fieldwork.text(String(totalContacts(model)), date(from), date(to), date(edition.cut_off)) },
    { block: 'h2', text: t.score.title },
    { block: 'list', items: t.score.items },
    { block: 'h2', text: t.interval.title },
    { block: 'text', text: t.interval.text },
    { block: 'h2', text: t.compare.title },
    { block: 'list', items: t.compare.items },
    { block: 'h2', text: t.weights.title },
    { block: 'table', small: true, ...weightsTable(model, locale) },
    { block: 'note', text: [movedText(model, locale), missingText(model, locale), outText(model, locale), t.versions(gridVersion, methodVersion)].filter(Boolean).join(' ') },
  ];
}

function weightsTable(model: ReportModel, locale: Locale) {
  const t = methodTexts[locale].weights;
  return {
    columns: [
      { label: t.channel, width: '1fr' },
      { label: t.published, width: '110pt', align: 'right' as const },
      { label: t.yours, width: '110pt', align: 'right' as const },
      { label: t.contacts, width: '80pt', align: 'right' as const },
    ],
    rows: commonChannels.map((channel): Cell[] => {
      const published = model.edition.channels.find(({ id }) => id === channel)?.weight ?? 0;
      return [channelTexts[locale][channel], formatPercent(published / 100, locale), weightText(model.score.channels[channel], locale), String(contactsOf(model, channel))];
    }),
  };
}

/** Channels whose weight went to the others; what moved inside a channel is too small to be read. */
function movedText({ score }: ReportModel, locale: Locale): string {
  const t = methodTexts[locale];
  const absent = commonChannels.filter((channel) => score.channels[channel]?.kind !== 'value').map((channel) => channelTexts[locale][channel]);
  return absent.length > 0 ? t.moved(absent.join(', ')) : t.notMoved;
}

function missingText({ sites }: ReportModel, locale: Locale): string {
  const shares = sites.map(({ score }) => score.missingShare);
  const mean = shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : 0;
  return methodTexts[locale].missing(formatPercent(mean, locale, 1));
}

function outText({ outOfRankings }: ReportModel, locale: Locale): string {
  return outOfRankings.length > 0 ? methodTexts[locale].outOfRankings(outOfRankings.map((label) => label[locale]).join(', ')) : '';
}

export function glossaryPart(locale: Locale): Block[] {
  const t = methodTexts[locale];
  return [{ block: 'h1', text: t.glossary }, { block: 'terms', items: t.terms }];
}

export function verifyPart({ code, verifyAt }: Imprint, locale: Locale): Block[] {
  const t = frameTexts[locale].verify;
  return [{ block: 'verify', title: t.title, code, text: [...t.text, verifyAt] }];
}
