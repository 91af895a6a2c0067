import { formatDifference, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { NationalResults } from '../national-results.server.ts';
import { changeTexts } from './change.texts.ts';
import { shownChange } from './panel-change.ts';

/** What moved since the edition before; without rows, why nothing is said of it. */
export interface ChangeView {
  sentence: string;
  rows: { label: string; value: string; interval: string; bodies: string }[];
}

export function changeView({ release: { change }, before }: NationalResults, locale: Locale): ChangeView {
  const t = changeTexts[locale];
  if (!change || typeof before === 'string') return { sentence: before === 'closed' ? t.closed : t.first, rows: [] };
  const { stayed, entered, gone } = change.released;
  const shown = shownChange(change.released, change.centres);
  const points = (value: number) => formatDifference(value, locale);
  const count = (value: number) => formatInteger(value, locale);
  const say = { better: t.better, worse: t.worse, no_measurable_change: t.none }[shown.word];
  return {
    sentence: say(before[locale], count(stayed), points(shown.stayed), points(shown.low), points(shown.high)),
    rows: [
      { label: t.total, value: points(shown.total), interval: '', bodies: '' },
      { label: t.stayed, value: points(shown.stayed), interval: t.between(points(shown.low), points(shown.high)), bodies: count(stayed) },
      { label: t.panel, value: points(shown.panel), interval: '', bodies: t.moves(count(entered), count(gone)) },
    ],
  };
}
