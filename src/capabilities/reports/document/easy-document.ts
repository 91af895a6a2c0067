import { formatDecimal, formatScore } from '#core/shared/format.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { commonChannels, type Channel } from '#core/scoring/index.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { readingsTexts } from '../texts/readings.texts.ts';
import type { Block, DocumentData } from './blocks.ts';
import { securedOf } from './channel-part.ts';
import { totalContacts } from './contacts.ts';
import { boundsOf, figureView, type FigureView } from './figure-view.ts';
import { frameOfBody, type Imprint } from './frame.ts';
import { pictograms } from './pictograms.ts';

const shownActions = 3;

/** The same results in short sentences, one idea a line, with pictures and words explained. */
export function easyDocument(model: ReportModel, imprint: Imprint, locale: Locale): DocumentData {
  const { organisation, simulated } = model;
  const t = readingsTexts[locale].easy;
  const f = frameTexts[locale];
  const blocks: Block[] = [
    { block: 'h1', kicker: f.kinds.easy, text: organisation.name },
    ...(simulated ? [{ block: 'plain', picture: 'question', lines: t.simulated } satisfies Block] : []),
    { block: 'h2', text: t.about.title },
    { block: 'plain', picture: 'town', lines: t.about.lines(organisation.name, String(totalContacts(model))) },
    ...scoreOf(model, locale),
    { block: 'page' },
    { block: 'h1', text: t.channels.title },
    ...channelsOf(model).flatMap(({ channel, view }) => channelLines(channel, view, locale)),
    ...goodOf(model, locale),
    ...workOf(model, locale),
    { block: 'h1', text: t.words.title },
    { block: 'words', items: t.words.items },
    { block: 'h2', text: t.notice.title },
    { block: 'plain', picture: 'book', lines: t.notice.lines(imprint.code) },
  ];
  return setTexts({ ...frameOfBody(model, 'easy', imprint, locale), pictures: pictograms, blocks }, locale);
}

function scoreOf({ score, peers }: ReportModel, locale: Locale): Block[] {
  const t = readingsTexts[locale].easy;
  const view = figureView(score.global, 'global/global', peers, locale);
  if (!view.value) return [{ block: 'h2', text: t.score.title }, { block: 'plain', picture: 'score', lines: t.score.none }];
  const { value } = view.value;
  const bounds = boundsOf(view.value);
  return [
    { block: 'h2', text: t.score.title },
    tenOf(value, view.text, locale),
    { block: 'plain', picture: 'score', lines: bounds ? t.score.lines(view.text, formatScore(bounds[0], locale), formatScore(bounds[1], locale)) : [t.channels.score(view.text), ...t.channels.few.split('\u2028')] },
    { block: 'h2', text: t.peers.title },
    { block: 'plain', picture: 'people', lines: view.peers ? [...t.peers.lines(view.peerText), ...(view.stands ? t.peers[view.stands] : [])] : t.peers.none },
  ];
}

function tenOf(value: number, text: string, locale: Locale): Block {
  const full = Math.round(value) / 10;
  return { block: 'ten', full, text, alt: readingsTexts[locale].easy.score.ten(formatDecimal(full, locale)) };
}

function channelsOf({ score }: ReportModel): { channel: Channel; view: FigureView }[] {
  const own = commonChannels.map((channel) => ({ channel: channel as Channel, view: figureView(score.channels[channel], '', null, 'fr') }));
  return score.counter.kind === 'value' ? [...own, { channel: 'counter', view: figureView(score.counter, '', null, 'fr') }] : own;
}

function channelLines(channel: Channel, view: FigureView, locale: Locale): Block[] {
  const t = readingsTexts[locale].easy.channels;
  if (!view.value) return [{ block: 'h2', text: t.names[channel] }, { block: 'plain', picture: channel, lines: [t.none] }];
  const lines = [t.score(view.text), ...(view.value.indicative ? t.few.split('\u2028') : []), ...(channel === 'counter' ? t.apart.split('\u2028') : [])];
  return [{ block: 'h2', text: t.names[channel] }, tenOf(view.value.value, view.text, locale), { block: 'plain', picture: channel, lines }];
}

/** One thing that went well at each contact, by channel. */
function goodOf(model: ReportModel, locale: Locale): Block[] {
  const t = readingsTexts[locale].easy;
  const found = commonChannels.flatMap((channel) => {
    const [best] = securedOf(model.items.filter(({ item }) => item.kind === 'yes_no' && item.good === 'yes'), channel, 1);
    return best ? [{ channel, best }] : [];
  });
  if (found.length === 0) return [];
  return [
    { block: 'h1', text: t.good.title },
    { block: 'plain', picture: 'good', lines: [t.good.lead] },
    ...found.flatMap(({ channel, best }): Block[] => [
      { block: 'h2', text: t.channels.names[channel] },
      { block: 'plain', picture: channel, lines: [best.item.label[locale], best.scored > 1 ? t.good.always : t.good.always1] },
    ]),
  ];
}

function workOf({ advice }: ReportModel, locale: Locale): Block[] {
  const t = readingsTexts[locale].easy;
  const first = advice.ranked.slice(0, shownActions);
  return [
    { block: 'h1', text: t.work.title },
    { block: 'plain', picture: 'work', lines: [t.work.lead] },
    ...first.flatMap(({ recommendation, channel }, i): Block[] => [
      { block: 'h2', text: `${i + 1}. ${t.channels.names[channel]}` },
      { block: 'plain', picture: channel, lines: [`${recommendation.title[locale]}.`, ...sentences(recommendation.action[locale])] },
    ]),
  ];
}

/** One idea a line: a sentence, or what a colon parts. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?:;]) +/).map((line) => line.trim()).filter(Boolean);
