import { positionAmong } from '#core/statistics/position.ts';
import type { Locale } from '#core/shared/texts.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { FigureValue } from '#core/scoring/index.ts';
import { resultsPath, type Reading } from './addresses.ts';
import { firstComparison } from './limit-to-formula.ts';
import { groupLabel, inSentence } from './group-label.ts';
import type { Results } from './participant-results.server.ts';
import { resultsTexts } from './results.texts.ts';
import { spaceTexts } from './space/space.texts.ts';

/** The frozen groups a body may be compared with, and those that stay closed. */
export interface GroupChoiceView {
  action: string;
  /** What the form sends along: the edition and the site that are read. */
  kept: { name: string; value: string }[];
  selected: string;
  options: { value: string; label: string }[];
  closed: { id: string; label: string; why: string }[];
  refused: { title: string; why: string } | null;
  note: string;
}

const territories: ReadonlySet<string> = new Set(['departement', 'region']);

/** Null where nothing can be chosen: a free participation, or no group at all. */
export function groupChoice({ groups, peers, edition }: Results, reading: Reading): GroupChoiceView | null {
  const { locale } = reading;
  const t = spaceTexts[locale];
  // The public group of a size holds the same bodies as the peers of that size: one of the two is enough.
  const open = groups.open.filter(({ id, cut }) => id === groups.own || cut !== 'peers').toSorted((a, b) => Number(b.id === groups.own) - Number(a.id === groups.own));
  if (open.length + groups.closed.length === 0) return null;
  const label = (group: Parameters<typeof groupLabel>[0]) => groupLabel(group, edition, locale);
  return {
    action: resultsPath({ ...reading, groupId: undefined, editionId: undefined, siteId: undefined }),
    kept: [['edition', reading.editionId] as const, ['site', reading.siteId] as const].flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    selected: peers?.group.id ?? '',
    options: open.map((group) => ({ value: group.id, label: t.choiceOption(group.id === groups.own ? t.choiceOwn(inSentence(label(group))) : label(group), formatInteger(group.organisations, locale)) })),
    // Most départements are too few to be a group: nobody is surprised, and a hundred lines would hide the others.
    closed: groups.closed.filter(({ cut, rule }) => cut !== 'peers' && !(rule === 'too_few' && territories.has(cut))).map((group) => ({ id: group.id, label: label(group), why: t.rule[group.rule] })),
    refused: groups.refused && { title: t.refusedTitle(inSentence(label(groups.refused))), why: t.rule[groups.refused.rule] },
    note: peers && peers.group.id !== groups.own ? t.notTested : '',
  };
}

/** Where the global score lies among its group, by quarters; empty without a group. */
export function positionText({ result, peers }: Pick<Results, 'result' | 'peers'>, locale: Locale): string {
  if (result.global.kind !== 'value' || !peers) return '';
  return placeText(result.global.value, peers.figures.get(firstComparison)?.quartiles ?? null, locale);
}

/** The same sentence for any score against three quartiles, in a browser too. */
export function placeText(figure: Pick<FigureValue, 'value' | 'low' | 'high'>, quartiles: readonly number[] | null, locale: Locale): string {
  const t = spaceTexts[locale];
  const position = positionAmong(quartiles, figure);
  if (!position) return t.noPosition;
  const { quarter, from, to } = position;
  return from === to ? t.position(t.quarter[quarter]) : t.positionSpread(t.quarter[quarter], t.fromQuarter[from], t.toQuarter[to]);
}

/** Why a body has no group: the rule that closed its own where one did, too few bodies otherwise. */
export function closedReason({ groups, participation }: Results, locale: Locale): string {
  const own = groups.closed.find(({ cut, kinds, strata }) => cut === 'peers' && kinds.includes(participation.kind) && strata.includes(participation.stratum));
  return own ? spaceTexts[locale].rule[own.rule] : resultsTexts[locale].noPeers;
}

/** Why nobody reads the mean of all participants; empty where it is published. */
export function nationalClosed({ groups }: Pick<Results, 'groups'>, locale: Locale): string {
  const closed = groups.closed.find(({ cut }) => cut === 'national');
  return closed ? spaceTexts[locale].nationalClosed(spaceTexts[locale].rule[closed.rule]) : '';
}
