import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Suppositions } from '#core/scoring/what-if.ts';
import { channelTexts, shownAnswers, type Edition } from '#capabilities/grids/index.ts';
import type { FoundItem } from './what-if-source.server.ts';
import { whatIfTexts } from './what-if.texts.ts';

/** A question whose answer may be supposed. Values of its options are written `item:score`. */
export interface WhatIfQuestion {
  id: string;
  label: string;
  place: string;
  costs: string;
  asFound: string;
  options: { value: string; label: string }[];
}

/** How many questions are shown at first: beyond, they cost too little to be seen. */
const shownAtFirst = 24;

/** The questions that counted, those that cost most first; all of them or the first ones. */
export function whatIfQuestions(edition: Edition, found: readonly FoundItem[], all: boolean, locale: Locale): { questions: WhatIfQuestion[]; total: number } {
  const counted = found.filter(({ item, scored }) => item.channel !== 'counter' && scored > 0).toSorted((a, b) => b.lost - a.lost || (a.item.id < b.item.id ? -1 : 1));
  return { questions: counted.slice(0, all ? undefined : shownAtFirst).flatMap((one) => questionOf(edition, one, locale)), total: counted.length };
}

function questionOf(edition: Edition, { item: { id }, value, lost, scored }: FoundItem, locale: Locale): WhatIfQuestion[] {
  const t = whatIfTexts[locale];
  const item = edition.grid.byId.get(id);
  if (!item) return [];
  const criterion = edition.criteria.find((one) => one.id === item.criterion)?.label[locale] ?? item.criterion;
  return [{
    id, label: item.label[locale], place: `${channelTexts[locale][item.channel]}, ${criterion}`,
    costs: lost < 0.05 ? t.costsNone : t.costs(formatDecimal(lost, locale)),
    asFound: t.asFound(formatInteger(value, locale), t.contacts(scored)),
    options: answersOf(edition, id, locale).map(({ text, score }) => ({ value: `${id}:${score}`, label: t.worth(text, formatInteger(score, locale)) })),
  }];
}

/** The answers an item may have, one for each score: two that are worth the same are the same supposition. */
function answersOf(edition: Edition, id: string, locale: Locale): { text: string; score: number }[] {
  const item = edition.grid.byId.get(id);
  const byScore = Map.groupBy(item ? shownAnswers(item, locale).filter(({ score }) => score !== null) : [], ({ score }) => score ?? 0);
  return [...byScore].map(([score, answers]) => ({ score, text: answers.map(({ text }) => text).join(' / ') })).sort((a, b) => b.score - a.score);
}

/** What a form or an address supposes; what is no possible answer of an item is left out. */
export function readSuppositions(edition: Edition, sent: readonly string[]): Suppositions {
  const suppositions = new Map<string, number>();
  for (const one of sent) {
    const [id = '', score = ''] = one.split(':');
    if (score !== '' && answersOf(edition, id, 'fr').some((answer) => answer.score === Number(score))) suppositions.set(id, Number(score));
  }
  return suppositions;
}
