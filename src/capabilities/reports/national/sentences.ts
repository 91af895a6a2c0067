import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { apart, farthestApart } from './figures-apart.ts';
import { meanWithin } from './figure-line.ts';
import type { Quoted } from './cells.ts';
import { findingsTexts } from './texts/results.texts.ts';

export interface NamedFigure {
  label: string;
  quoted: Quoted;
}

const named = ({ label, quoted }: NamedFigure) => ({ label, quoted, figure: quoted.figure });

/** What may be said of a figure beside the overall level. */
export function levelSentences({ label, quoted }: NamedFigure, whole: Quoted | null, locale: Locale): string[] {
  const t = findingsTexts[locale].sentences;
  const { quartiles } = quoted.figure;
  return [
    t.level(label, meanWithin(quoted, locale)),
    ...(quartiles ? [t.half(formatScore(quartiles[0], locale), formatScore(quartiles[2], locale))] : []),
    ...(whole ? [t[apart(quoted.figure, whole.figure) ?? 'near'](meanWithin(whole, locale))] : []),
  ];
}

/** Certified bodies and others, kind and size not made equal. */
export function certifiedSentence(certified: Quoted | null, others: Quoted | null, locale: Locale): string {
  const t = findingsTexts[locale].sentences;
  if (!certified || !others) return t.certifiedNone;
  const say = { above: t.certifiedAbove, below: t.certifiedBelow, near: t.certifiedNear }[apart(certified.figure, others.figure) ?? 'near'];
  return say(meanWithin(certified, locale), meanWithin(others, locale));
}

/** From the lowest kind to the highest, where these may be said to differ. */
export function kindsSentence(kinds: readonly NamedFigure[], locale: Locale): string | null {
  const t = findingsTexts[locale].sentences;
  if (kinds.length < 2) return null;
  const found = farthestApart(kinds.map(named));
  return found ? t.kindsApart(found.high.label, meanWithin(found.high.quoted, locale), found.low.label, meanWithin(found.low.quoted, locale)) : t.kindsNear;
}

/** The same for the figures of one view. */
export function extremesSentence(lines: readonly NamedFigure[], locale: Locale): string | null {
  const t = findingsTexts[locale].sentences;
  if (lines.length < 2) return null;
  const found = farthestApart(lines.map(named));
  return found ? t.extremes(found.high.label, meanWithin(found.high.quoted, locale), found.low.label, meanWithin(found.low.quoted, locale)) : t.extremesNear;
}
