import { formatDifference, formatScore } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { Figure, FigureValue } from '#core/scoring/index.ts';
import type { Peers, PeerView, Standing } from '../report.ts';
import type { Range } from './blocks.ts';

export const figureTexts = defineTexts({
  fr: {
    interval: (low: string, high: string) => `de ${low} à ${high}`,
    indicative: 'indicatif',
    few: 'Ce résultat est indicatif\u202f: il repose sur trop peu de contacts ou de réponses pour avoir un intervalle.',
    none: {
      nothing_applicable: 'Sans objet', option_not_taken: 'Option non retenue', audits: 'Non mesuré', answers: 'Non mesuré'
    },
    noNetwork: 'aucun compte',
    noPeers: 'non publié',
    stands: { above: 'au-dessus', near: 'comparable', below: 'en dessous' } satisfies Record<Standing, string>,
    notTested: 'non testé',
  },
  en: {
    interval: (low: string, high: string) => `${low} to ${high}`,
    indicative: 'indicative',
    few: 'This result is indicative: it rests on too few contacts or answers to have an interval.',
    none: {
      nothing_applicable: 'Not applicable', option_not_taken: 'Option not taken', audits: 'Not measured', answers: 'Not measured'
    },
    noNetwork: 'no account',
    noPeers: 'not published',
    stands: { above: 'above', near: 'comparable', below: 'below' } satisfies Record<Standing, string>,
    notTested: 'not tested',
  },
});

/** One figure as documents show it: whole points, its interval (the word “indicative” where it has none), what the peers have, and how sure the gap is. */
export interface FigureView {
  value: FigureValue | null;
  text: string;
  interval: string;
  range: Range | null;
  peers: PeerView | null;
  peerText: string;
  /** Difference of the two figures as printed, so that a reader finds the same. */
  gap: number | null;
  gapText: string;
  stands: Standing | null;
}

export function figureView(figure: Figure | undefined, id: string, peers: Peers | null, locale: Locale): FigureView {
  const t = figureTexts[locale];
  const seen = peers?.figures.get(id) ?? null;
  const peerText = seen ? formatScore(seen.mean, locale) : t.noPeers;
  if (figure?.kind !== 'value') {
    return { value: null, text: whyNone(figure, locale), interval: '', range: null, peers: seen, peerText, gap: null, gapText: '', stands: null };
  }
  const { value } = figure;
  const gap = seen ? Math.round(value.value) - seen.mean : null;
  return {
    value, peers: seen, peerText, gap,
    text: formatScore(value.value, locale),
    interval: intervalWords(value, locale),
    range: rangeOf(value, seen),
    gapText: gap === null ? '' : gap === 0 ? '0' : formatDifference(gap, locale, 0),
    stands: peers?.stands.get(id) ?? null,
  };
}

/** Bounds of a figure; null where it rests on too little to have any: the one rule of all documents. */
export const boundsOf = ({ low, high, indicative }: FigureValue): readonly [low: number, high: number] | null => (indicative ? null : [low, high]);

function intervalWords(value: FigureValue, locale: Locale): string {
  const bounds = boundsOf(value);
  return bounds ? figureTexts[locale].interval(formatScore(bounds[0], locale), formatScore(bounds[1], locale)) : figureTexts[locale].indicative;
}

/** In a sentence: what other contacts would have given, or that this is an indication. */
export function intervalSentence(value: FigureValue, say: (low: string, high: string) => string, locale: Locale): string {
  const bounds = boundsOf(value);
  return bounds ? say(formatScore(bounds[0], locale), formatScore(bounds[1], locale)) : figureTexts[locale].few;
}

/** Why there is no figure. It is never shown as 0. */
export function whyNone(figure: Exclude<Figure, { kind: 'value' }> | undefined, locale: Locale): string {
  const t = figureTexts[locale].none;
  if (!figure) return t.audits;
  return figure.kind === 'not_applicable' ? t[figure.reason] : t[figure.missing];
}

function rangeOf(figure: FigureValue, peers: PeerView | null): Range {
  const { value, indicative } = figure;
  const bounds = boundsOf(figure);
  const quartiles = peers?.quartiles ?? null;
  return {
    value: drawn(value), low: bounds && drawn(bounds[0]), high: bounds && drawn(bounds[1]), indicative,
    peers: peers && { mean: peers.mean, low: quartiles?.[0] ?? null, high: quartiles?.[2] ?? null },
  };
}

/** A tenth of a point is finer than any printer: and equal figures then draw alike. */
export const drawn = (points: number): number => Math.round(points * 10) / 10;
