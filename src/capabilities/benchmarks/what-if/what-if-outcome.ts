import { commitmentState, evidenceOf, keptShare, type Bar, type CommitmentState } from '#core/improvement/readiness.ts';
import { commonChannels, type Figure, type OrganisationScore, type ViewName } from '#core/scoring/index.ts';
import { startWhatIf, type Suppositions, type WhatIfData } from '#core/scoring/what-if.ts';
import { formatDifference, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { placeText } from '../group-choice.ts';
import { resultsTexts } from '../results.texts.ts';
import { whatIfTexts } from './what-if.texts.ts';

/** Plain data for a page that computes by itself, without a network. */
export interface WhatIfSource {
  data: WhatIfData;
  /** Published quartiles of the group; null under ten bodies. */
  quartiles: readonly number[] | null;
  /** Points from which contacts show a commitment kept, and contacts below which it remains to be confirmed. */
  bar: Bar;
  /** Of the items that references ask for: their weights, and what each contact found. */
  weights: Readonly<Record<string, number>>;
  contacts: readonly Readonly<Record<string, number>>[];
  /** All commitments, those that no contact can show too: their state as it stands. */
  labels: readonly { id: string; label: string; commitments: readonly { label: string; state: CommitmentState; items: readonly string[] }[] }[];
}

/** What would be published if what is supposed had been found. */
export interface WhatIfOutcome {
  supposed: number;
  global: { value: number; low: number; high: number; before: number; text: string; intervalText: string; beforeText: string; changeText: string } | null;
  place: string;
  lines: { key: string; label: string; before: string; after: string; change: string }[];
  labels: { id: string; label: string; before: string; after: string; closed: string[]; lifted: string[]; toConfirm: string }[];
  /** In one sentence, said aloud at each change. */
  sentence: string;
}

/** What the page shows of a score. */
const told: ReadonlySet<ViewName> = new Set(['global', 'channels']);

/**
 * Prepares the supposing of one body: what is returned takes what is supposed, and costs a few milliseconds. The same
 * function answers on the server, for a form without script, and in the browser.
 */
export function prepareWhatIf(source: WhatIfSource, locale: Locale): (suppositions: Suppositions) => WhatIfOutcome {
  const score = startWhatIf(source.data, told);
  const found = score(new Map());
  return (suppositions) => outcomeOf(source, found, score(suppositions), suppositions, locale);
}

function outcomeOf(source: WhatIfSource, before: OrganisationScore, after: OrganisationScore, suppositions: Suppositions, locale: Locale): WhatIfOutcome {
  const t = whatIfTexts[locale];
  const global = globalOf(before.global, after.global, locale);
  const place = global ? placeText(global, source.quartiles, locale) : '';
  return {
    supposed: suppositions.size, global, place,
    lines: commonChannels.flatMap((key) => lineOf(key, channelTexts[locale][key], before.channels[key], after.channels[key], locale)),
    labels: source.labels.map((label) => labelOf(label, source, suppositions, locale)),
    sentence: global ? t.sentence(global.text, global.changeText, global.intervalText, place) : resultsTexts[locale].noScore,
  };
}

function globalOf(before: Figure, after: Figure, locale: Locale): WhatIfOutcome['global'] {
  if (before.kind !== 'value' || after.kind !== 'value') return null;
  const { value, low, high } = after.value;
  return {
    value, low, high, before: before.value.value, text: formatScore(value, locale, 1), beforeText: formatScore(before.value.value, locale, 1),
    intervalText: resultsTexts[locale].between(formatScore(low, locale), formatScore(high, locale)),
    changeText: difference(before.value.value, value, locale),
  };
}

/** Written from the written scores, so that what a reader subtracts is what the page says. */
const difference = (before: number, after: number, locale: Locale): string => formatDifference(Math.round(after * 10) / 10 - Math.round(before * 10) / 10, locale);

function lineOf(key: string, label: string, before: Figure | undefined, after: Figure | undefined, locale: Locale): WhatIfOutcome['lines'] {
  if (before?.kind !== 'value' || after?.kind !== 'value') return [];
  const [was, is] = [before.value.value, after.value.value];
  return [{ key, label, before: formatScore(was, locale, 1), after: formatScore(is, locale, 1), change: was === is ? '' : difference(was, is, locale) }];
}

function labelOf({ id, label, commitments }: WhatIfSource['labels'][number], source: WhatIfSource, suppositions: Suppositions, locale: Locale): WhatIfOutcome['labels'][number] {
  const t = whatIfTexts[locale];
  const states = commitments.map((one) => ({ label: one.label, before: one.state, after: supposedState(one, source, suppositions) }));
  const share = (of: 'before' | 'after') => {
    const { kept, all } = keptShare(states.map((state) => state[of]));
    return t.covered(formatInteger(kept, locale), formatInteger(all, locale));
  };
  const named = (is: (state: (typeof states)[number]) => boolean): string[] => states.filter(is).map((state) => state.label);
  const open = states.filter(({ after }) => after === 'to_confirm').length;
  return {
    id, label, before: share('before'), after: share('after'), toConfirm: open === 0 ? '' : t.toConfirm(open),
    closed: named(({ before, after }) => after === 'covered' && before !== 'covered'), lifted: named(({ before, after }) => before === 'failed' && after === 'to_confirm'),
  };
}

/** State of a commitment if the contacts had found what is supposed; what no supposition touches stays as it stands. */
function supposedState({ items, state }: WhatIfSource['labels'][number]['commitments'][number], { contacts, weights, bar }: WhatIfSource, suppositions: Suppositions): CommitmentState {
  if (!items.some((item) => suppositions.has(item))) return state;
  const findings = contacts.map((found) => items.flatMap((item) => {
    const score = found[item];
    return score === undefined ? [] : [{ weight: weights[item] ?? 0, score: suppositions.get(item) ?? score }];
  }));
  return commitmentState({ observable: true, evidence: evidenceOf(findings), proofs: [] }, bar);
}
