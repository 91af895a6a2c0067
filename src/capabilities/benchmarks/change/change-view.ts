import { formatDecimal, formatDifference, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ChangeWord } from '#core/statistics/change.ts';
import { channels } from '#core/scoring/index.ts';
import { figurePath, type Reading } from '../addresses.ts';
import { figureId } from '../compared-figures.ts';
import { figureName } from '../figure-names.ts';
import { firstComparison } from '../limit-to-formula.ts';
import type { Results } from '../participant-results.server.ts';
import { spaceTexts } from '../space/space.texts.ts';
import type { ReadMove } from './change.queries.server.ts';

/** What moved in one figure, in words; a difference is written only beside what its interval allows to say. */
export interface MoveLine {
  key: string;
  label: string;
  href: string;
  word: ChangeWord | null;
  wordText: string;
  before: string;
  after: string;
  needed: string;
  bridge: { total: string; own: string; grid: string } | null;
}

/** What moved since the edition before, in the reader's language. */
export interface ChangeView {
  since: string;
  lead: string;
  global: MoveLine & { fromTo: string; why: string };
  /** Channels and criteria that moved beyond chance, the surest words first. */
  told: MoveLine[];
  lines: MoveLine[];
  /** The split of the global score; `lead` says which of the three cases it is. */
  bridge: { lead: string; parts: { total: string; own: string; grid: string } | null; linked: string };
  corrected: boolean;
}

/** A figure corrected after the freeze: its change was told of another value. */
const noise = 1e-6;

/** Null for whoever has no earlier edition to be compared with. */
export function changeView({ moves, result, edition }: Results, reading: Reading): ChangeView | null {
  const { locale } = reading;
  const t = spaceTexts[locale];
  const global = moves.get(firstComparison);
  if (!global) return null;
  const line = (move: ReadMove): MoveLine => lineOf(move, figureName(move, edition, locale), reading);
  const inOrder = [...channels.map((key) => figureId({ view: 'channels', key })), ...edition.criteria.map(({ id }) => figureId({ view: 'criteria', key: id }))];
  const lines = inOrder.flatMap((id) => moves.get(id) ?? []).map(line);
  const words: readonly (ChangeWord | null)[] = ['better', 'worse'];
  const points = (value: number) => formatScore(value, locale, 1);
  return {
    since: t.since(global.beforeEdition), lead: t.movedLead(global.beforeEdition),
    global: { ...line(global), fromTo: t.fromTo(points(global.before), points(global.after)), why: whyOf(global, locale) },
    told: words.flatMap((word) => lines.filter((one) => one.word === word)),
    lines,
    bridge: bridgeOfView(global, locale),
    corrected: result.global.kind === 'value' && Math.abs(result.global.value.value - global.after) > noise,
  };
}

function lineOf(move: ReadMove, label: string, reading: Reading): MoveLine {
  const { locale } = reading;
  const t = spaceTexts[locale];
  return {
    key: figureId(move), label, href: figurePath(reading, move), word: move.word, wordText: move.word ? t.word[move.word] : t.untested,
    before: formatScore(move.before, locale, 1), after: formatScore(move.after, locale, 1),
    needed: move.tested ? formatScore(move.tested.smallest, locale) : '', bridge: move.bridge && signedParts(move.bridge, locale),
  };
}

function whyOf({ word, tested }: ReadMove, locale: Locale): string {
  const t = spaceTexts[locale];
  if (!tested) return '';
  if (word === 'no_measurable_change') return t.couldBeSeen(formatScore(tested.smallest, locale));
  return t.surely(formatDifference(tested.low, locale), formatDifference(tested.high, locale));
}

function bridgeOfView({ bridge, linked, beforeEdition }: ReadMove, locale: Locale): ChangeView['bridge'] {
  const t = spaceTexts[locale];
  if (!bridge) return { lead: t.bridgeNone, parts: null, linked: '' };
  const parts = signedParts(bridge, locale);
  const text = linked ? t.linked(formatScore(linked.value, locale, 1), formatDecimal(linked.standardError, locale, 2), beforeEdition) : '';
  return { lead: bridge.grid === 0 && !linked ? t.bridgeSame : t.bridgeLead, parts, linked: text };
}

/** Both parts as written add up to the total as written: the grid's is what is left of it. */
function signedParts({ total, own }: { total: number; own: number }, locale: Locale): { total: string; own: string; grid: string } {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const [all, mine] = [tenth(total), tenth(own)];
  return { total: formatDifference(all, locale), own: formatDifference(mine, locale), grid: formatDifference(tenth(all - mine), locale) };
}
