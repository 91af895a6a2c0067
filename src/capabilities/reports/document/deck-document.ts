import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ReportKind, ReportModel } from '../report.ts';
import { channelPagesTexts } from '../texts/channel-pages.texts.ts';
import { freeTexts } from '../texts/free.texts.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { furtherTexts } from '../texts/further.texts.ts';
import { readingsTexts } from '../texts/readings.texts.ts';
import { resultsTexts } from '../texts/results.texts.ts';
import type { Block, DeckData, Slide } from './blocks.ts';
import { costlyOf, costlyTable, securedOf } from './channel-part.ts';
import { contactsOf, contactsText } from './contacts.ts';
import { publishedWeights } from './free-document.ts';
import { coverOf, frameOfBody, scoreBox, type Imprint } from './frame.ts';
import { figureView, intervalSentence } from './figure-view.ts';
import { matrixBlock } from './matrix-part.ts';
import { kindLabel, peersSentences } from './peers-view.ts';
import { effortMap } from './priorities-part.ts';
import { legendPart } from './reading-part.ts';
import { changeBlocks } from './change-part.ts';
import { changeSentence } from './elected-document.ts';
import { quartilesBlock } from './peers-part.ts';
import { firstActions, gapColumn, glance, ownColumn } from './summary-part.ts';
import { channelLines, channelsRanges, determinantsRanges, type ChannelLine } from './views-part.ts';

const shownCosts = 4;
const shownSecured = 3;
const shownActions = 5;

/** The presentation of the same results, with what the speaker says: for `slides`, `notes` and the editable copy. */
export function deckDocument(kind: ReportKind, model: ReportModel, imprint: Imprint, locale: Locale): DeckData {
  const { edition, organisation } = model;
  const t = readingsTexts[locale].deck;
  const f = frameTexts[locale];
  const { blocks: _none, ...frame } = frameOfBody(model, kind, imprint, locale);
  const cover = coverOf(model, kind, locale);
  const deck: DeckData = {
    ...frame, words: t.words,
    cover: {
      kicker: `${t.cover.prepared} – ${edition.label[locale]}`, name: organisation.name, about: kindLabel(model, locale),
      facts: cover.block === 'cover' ? cover.facts.slice(0, 3).map(({ term, text }) => `${term}\u00a0: ${text}`) : [],
      notes: [...t.cover.notes, f.confidential],
    },
    slides: [
      scoreSlide(model, locale),
      { ...titled(t.reading), kicker: '', blocks: legendPart(locale) },
      { ...titled(t.channels), kicker: '', blocks: channelsRanges(model, locale) },
      { ...titled(t.matrix), kicker: '', blocks: [matrixBlock(model, locale), { block: 'note', text: resultsTexts[locale].matrix.note }] },
      { ...titled(t.determinants), kicker: '', blocks: determinantsRanges(model, locale) },
      { ...titled(t.gaps), kicker: '', blocks: [{ block: 'columns', columns: [gapColumn(model, 'above', locale), gapColumn(model, 'below', locale)] }, { block: 'note', text: resultsTexts[locale].summary.note }, ...(model.peers ? [{ block: 'columns', columns: [ownColumn(model, 'above', locale), ownColumn(model, 'below', locale)] } satisfies Block] : [])] },
      ...(model.peers ? [{ ...titled(t.peers), kicker: '', blocks: [quartilesBlock(model, locale, 'short'), { block: 'note', text: furtherTexts[locale].peers.quartilesNote }] } satisfies Slide] : []),
      { ...titled(t.change), kicker: '', blocks: [{ block: 'text', text: changeSentence(model, locale) }, ...changeBlocks(model, locale)] },
      ...channelLines(model, locale).flatMap((line) => channelSlide(model, line, locale)),
      { ...titled(t.first), kicker: '', blocks: [{ block: 'ranked', items: firstActions(model, locale, shownActions) }] },
      ...(model.advice.ranked.length > 0 ? [{ ...titled(t.effort), kicker: '', blocks: effortMap(model.advice.ranked.slice(0, 10), locale).slice(2) } satisfies Slide] : []),
      { ...titled(t.talk), large: true, kicker: '', blocks: [{ block: 'list', items: t.talk.items }] },
      { ...titled(t.method), kicker: '', blocks: [{ block: 'list', items: freeTexts[locale].items(publishedWeights(edition, locale)) }] },
    ],
  };
  return setTexts(deck, locale);
}

const titled = ({ title, notes }: { title: string; notes: string[] }): Pick<Slide, 'title' | 'notes'> => ({ title, notes });

function scoreSlide(model: ReportModel, locale: Locale): Slide {
  const t = readingsTexts[locale].deck.score;
  const s = resultsTexts[locale].summary;
  const view = figureView(model.score.global, 'global/global', model.peers, locale);
  const box = scoreBox(view, frameTexts[locale].globalScore, locale);
  const sentences = peersSentences(model, locale);
  if (!view.value || !box) return { title: t.none, kicker: '', blocks: [{ block: 'text', text: view.text }], notes: t.notes };
  return {
    title: t.title(view.text), kicker: '',
    blocks: [{ block: 'score', box }, ...sentences.map((text): Block => ({ block: 'text', text })), ...glance(model, locale).slice(1)],
    notes: [s.score(view.text, contactsText(model, locale)), intervalSentence(view.value, s.interval, locale), ...t.notes],
  };
}

/** A channel on one slide: what costs most, what is secured. */
function channelSlide(model: ReportModel, { channel, label, view }: ChannelLine, locale: Locale): Slide[] {
  if (!view.value) return [];
  const t = readingsTexts[locale].deck.channel;
  const p = channelPagesTexts[locale];
  const costs = costlyOf(model.items, channel, shownCosts);
  const best = securedOf(model.items, channel, shownSecured);
  return [{
    title: t.title(label, view.text), kicker: channelPagesTexts[locale].kicker,
    blocks: [
      ...(costs.length === 0 ? [{ block: 'text', text: p.nothingCostly } satisfies Block] : [
        { block: 'h2', text: t.costs } satisfies Block,
        costlyTable(costs, locale),
      ]),
      ...(best.length === 0 ? [] : [{ block: 'h2', text: t.secured } satisfies Block, { block: 'list', items: best.map(({ item }) => item.label[locale]) } satisfies Block]),
    ],
    notes: t.notes(view.text, view.interval, String(contactsOf(model, channel))),
  }];
}
