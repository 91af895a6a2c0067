import { formatDate, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { kindLabel, peersLabel } from './peers-view.ts';
import { figureView, type FigureView } from './figure-view.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import type { Block, DocumentData, ScoreBox } from './blocks.ts';
import type { ReportKind, ReportModel } from '../report.ts';
import { contactsText } from './contacts.ts';

/** What a document is given beside its figures: the code it is recognised by, and where that is checked. */
export interface Imprint {
  code: string;
  /** Address of the public page that checks codes. */
  verifyAt: string;
}

/** A document without its pages: title, foot, mark of simulation. */
export function frameOf(about: { title: string; description: string; published: string; simulated: boolean }, { code }: Imprint, locale: Locale): DocumentData {
  const t = frameTexts[locale];
  const [year = 0, month = 1, day = 1] = about.published.split('-').map(Number);
  return {
    lang: locale,
    region: locale === 'fr' ? 'FR' : 'GB',
    title: about.title,
    description: about.description,
    date: [year, month, day],
    running: t.barometer,
    foot: { code: t.code(code), page: t.page },
    simulated: about.simulated ? { stamp: t.simulated, note: t.simulatedNote } : null,
    blocks: [],
  };
}

/** The frame of a document of a body. */
export function frameOfBody(model: ReportModel, kind: ReportKind, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, organisation, simulated } = model;
  return frameOf({ title: titleOf(model, kind, locale), description: frameTexts[locale].description(organisation.name), published: edition.published, simulated }, imprint, locale);
}

export function titleOf({ edition, organisation }: ReportModel, kind: ReportKind, locale: Locale): string {
  const t = frameTexts[locale];
  return t.title(t.kinds[kind], organisation.name, edition.label[locale]);
}

export function coverOf(model: ReportModel, kind: ReportKind, locale: Locale): Block {
  const t = frameTexts[locale];
  const { edition, organisation, peers } = model;
  const [wave] = edition.waves;
  return {
    block: 'cover',
    kicker: edition.label[locale],
    kind: t.kinds[kind],
    name: organisation.name,
    about: kindLabel(model, locale),
    score: scoreBox(figureView(model.score.global, 'global/global', peers, locale), t.globalScore, locale),
    facts: [
      ...(wave ? [{ term: t.fieldwork, text: t.fieldworkDates(formatDate(wave.from, locale), formatDate(wave.to, locale)) }] : []),
      { term: t.contacts, text: contactsText(model, locale) },
      { term: t.published, text: formatDate(edition.published, locale) },
      ...(peers ? [{ term: t.group, text: peersLabel(edition, peers, locale) }] : []),
      { term: t.audience, text: t.confidential },
    ],
  };
}

/** A figure drawn large; null when there is none. */
export function scoreBox(view: FigureView, label: string, locale: Locale): ScoreBox | null {
  if (!view.range) return null;
  const t = frameTexts[locale];
  return {
    text: view.text, outOf: t.outOf, label, interval: view.interval, range: view.range,
    alt: `${label} : ${view.text} (${view.interval}).`,
    peers: peersLine(view, locale),
  };
}

function peersLine({ peers, peerText }: FigureView, locale: Locale): string {
  const t = frameTexts[locale];
  if (!peers) return t.peersNone;
  const { quartiles } = peers;
  return [t.peersMean(peerText), ...(quartiles ? [t.peersHalf(formatScore(quartiles[0], locale), formatScore(quartiles[2], locale))] : [])].join(' ');
}
