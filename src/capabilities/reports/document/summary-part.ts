import { formatDecimal, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import type { ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { peersTexts } from '../texts/peers.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block } from './blocks.ts';
import { totalContacts } from './contacts.ts';
import { figureView, type FigureView } from './figure-view.ts';
import { scoreBox } from './frame.ts';
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
                { block: 'text' as const, text: t.interval(formatScore(value.low, locale), formatScore(value.high, locale)) },
              ]
            : [{ block: 'text' as const, text: view.text }]),
        ],
        [{ block: 'h2', text: t.whom }, ...peersSentences(model, locale).map((text) => ({ block: 'text' as const, text }))],
      ],
    },
  ];
}

/** The channels at one look; their figures stand in the table of the next pages. */
function glance(model: ReportModel, locale: Locale): Block[] {
  const t = resultsTexts[locale];
  const lines = channelLines(model, locale).filter(({ channel }) => channel !== 'counter');
  return [
    { block: 'h2', text: t.summary.glance },
    { block: 'ranges', compact: true, axis: t.axis, caption: t.channels.caption, alt: t.channels.alt(inWords(lines, locale)), rows: rangeRows(lines, locale) },
  ];
}

interface Gap {
  label: string;
  view: FigureView;
  gap: number;
}

/**
 * Criteria furthest above or below the mean of the peers. Those whose gap a test confirms come first; a gap that no
 * test confirms is listed as such, without a sign. Indicative figures are neither a strength nor a weakness.
 */
function gapColumn(model: ReportModel, side: 'above' | 'below', locale: Locale): Block[] {
  const t = resultsTexts[locale].summary;
  const p = peersTexts[locale];
  const name = side === 'above' ? 'strengths' : 'weaknesses';
  const way = side === 'above' ? 1 : -1;
  const criteria = comparedCriteria(model, locale);
  if (!model.peers) {
    const inOrder = criteria.toSorted((a, b) => way * ((b.view.value?.value ?? 0) - (a.view.value?.value ?? 0))).slice(0, shownGaps);
    return [{ block: 'h2', text: t.alone[name] }, { block: 'gaps', empty: '', items: inOrder.map(({ label, view }) => ({ label, side: view.text, sign: 'near' as const, note: view.interval })) }];
  }
  const confirmed = (gap: Gap): boolean => gap.view.stands === side;
  const shown = criteria
    .filter((gap) => way * gap.gap > 0 && (confirmed(gap) || gap.view.stands === 'near'))
    .sort((a, b) => Number(confirmed(b)) - Number(confirmed(a)) || way * (b.gap - a.gap))
    .slice(0, shownGaps);
  return [
    { block: 'h2', text: t[name] },
    {
      block: 'gaps',
      empty: side === 'above' ? t.noStrength : t.noWeakness,
      items: shown.map((gap) => ({
        label: gap.label,
        side: t.side(gap.view.text, gap.view.peerText),
        sign: confirmed(gap) ? side : ('near' as const),
        note: confirmed(gap) ? p.confirmed : p.unconfirmed,
      })),
    },
  ];
}

function comparedCriteria({ edition, score, peers }: ReportModel, locale: Locale): Gap[] {
  return edition.criteria.flatMap(({ id, label }): Gap[] => {
    const view = figureView(score.criteria[id], `criteria/${id}`, peers, locale);
    if (!view.value || view.value.indicative) return [];
    return [{ label: label[locale], view, gap: view.gap ?? 0 }];
  });
}

function firstActions({ advice }: ReportModel, locale: Locale) {
  const t = resultsTexts[locale].summary;
  const p = channelPagesTexts[locale].priorities;
  const actions = advice.ranked.slice(0, shownActions);
  return actions.length === 0
    ? [{ title: advice.further.length > 0 ? p.noneToGain : p.none, text: '', side: '' }]
    : actions.map(({ recommendation, channel, gain }) => ({
        title: recommendation.title[locale],
        text: `${channelTexts[locale][channel]} – ${recommendation.action[locale]}`,
        side: t.gain(formatDecimal(gain, locale)),
      }));
}
