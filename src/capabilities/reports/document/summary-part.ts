import { formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { adviceTexts } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block } from './blocks.ts';
import { totalContacts } from './contacts.ts';
import { figureView, intervalSentence } from './figure-view.ts';
import { scoreBox } from './frame.ts';
import { confirmedItems } from './peers-part.ts';
import { peersSentences } from './peers-view.ts';
import { channelLines, inWords, rangeRows } from './views-part.ts';

const shownGaps = 3;
const shownActions = 3;

/** One page that answers: where are we, against whom, what is strong and weak, what to do first. */
export function summaryPart(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].summary;
  return [
    { block: 'h1', text: t.title },
    ...scoreSentences(model, locale),
    { block: 'columns', columns: [gapColumn(model, 'above', locale), gapColumn(model, 'below', locale)] },
    { block: 'note', text: t.note },
    ...glance(model, locale),
    { block: 'h2', text: t.first },
    { block: 'ranked', items: firstActions(model, locale) },
  ];
}

/** The score drawn large, what it says and who it is compared with. */
export function scoreSentences(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale].summary;
  const view = figureView(model.score.global, 'global/global', model.peers, locale);
  const box = scoreBox(view, frameTexts[locale].globalScore, locale);
  const { value } = view;
  return [
    ...(box ? [{ block: 'score' as const, box }] : []),
    {
      block: 'columns',
      columns: [
        [
          { block: 'h2', text: t.where },
          ...(value
            ? [
                { block: 'text' as const, text: t.score(view.text, String(totalContacts(model))) },
                { block: 'text' as const, text: intervalSentence(value, t.interval, locale) },
              ]
            : [{ block: 'text' as const, text: view.text }]),
        ],
        [{ block: 'h2', text: t.whom }, ...peersSentences(model, locale).map((text) => ({ block: 'text' as const, text }))],
      ],
    },
  ];
}

/** The channels at one look; their figures stand in the table of the next pages. */
export function glance(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale];
  const lines = channelLines(model, locale).filter(({ channel }) => channel !== 'counter');
  return [
    { block: 'h2', text: t.summary.glance },
    { block: 'ranges', compact: true, axis: t.axis, caption: t.channels.caption, alt: t.channels.alt(inWords(lines, locale)), rows: rangeRows(lines, locale) },
  ];
}

/**
 * Strengths or weaknesses: the criteria whose gap with the peers survives the common test, and no other (method 1.6). Without
 * peers, the body's own highest or lowest criteria, which claim no gap.
 */
export function gapColumn(model: ReportModel, side: 'above' | 'below', locale: Locale): Block[] {
  const t = resultsTexts[locale].summary;
  const name = side === 'above' ? 'strengths' : 'weaknesses';
  if (!model.peers) return ownColumn(model, side, locale);
  return [
    { block: 'h2', text: t[name] },
    {
      block: 'gaps',
      empty: side === 'above' ? t.noStrength : t.noWeakness,
      items: confirmedItems(model, side, locale).slice(0, shownGaps),
    },
  ];
}

/** The body's own highest or lowest criteria with their intervals: compared with nobody. */
export function ownColumn(model: ReportModel, side: 'above' | 'below', locale: Locale): Block[] {
  const shown = ownOrder(model, side, locale).slice(0, shownGaps);
  return [
    { block: 'h2', text: resultsTexts[locale].summary.alone[side === 'above' ? 'strengths' : 'weaknesses'] },
    { block: 'gaps', empty: '', items: shown.map(({ label, text, interval }) => ({ label, side: text, sign: 'near' as const, note: interval })) },
  ];
}

/** The body's own criteria, the highest or the lowest first; indicative ones left out. */
export function ownOrder({ edition, score }: ReportModel, side: 'above' | 'below', locale: Locale) {
  const way = side === 'above' ? 1 : -1;
  return edition.criteria
    .map(({ id, label }) => ({ label: label[locale], ...figureView(score.criteria[id], `criteria/${id}`, null, locale) }))
    .filter(({ value }) => value && !value.indicative)
    .sort((a, b) => way * ((b.value?.value ?? 0) - (a.value?.value ?? 0)));
}

export function firstActions({ advice }: ReportModel, locale: Locale, shown = shownActions) {
  const t = resultsTexts[locale].summary;
  const p = channelPagesTexts[locale].priorities;
  const actions = advice.ranked.slice(0, shown);
  return actions.length === 0
    ? [{ title: advice.further.length > 0 ? p.noneToGain : p.none, text: '', side: '' }]
    : actions.map(({ recommendation, channel, gain, contacts }) => ({
        title: recommendation.title[locale],
        text: `${channelTexts[locale][channel]} (${adviceTexts[locale].restsOn(contacts)}) – ${recommendation.action[locale]}`,
        side: t.gain(formatDecimal(gain, locale)),
      }));
}
