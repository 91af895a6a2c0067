import { isIsoDate } from '#core/calendar/date.ts';
import type { GridItem } from '#capabilities/grids/index.ts';
import type { GivenAnswers } from './compare-gold.ts';
import type { Gold } from './training.input.ts';

/** A question of a gold audit: an item of the grid, without what its answers are worth. */
export interface GoldQuestion {
  id: string;
  label: { fr: string; en: string };
  help: { fr: string; en: string } | null;
  kind: 'yes_no' | 'choice' | 'number' | 'date';
  unit: string | null;
  options: { id: string; label: { fr: string; en: string } }[];
}

export const cannotSay = 'cannot-say';

/** The questions of a gold audit, in the order of the grid. An item that the grid no longer has is left out. */
export function goldQuestions(gold: Gold, items: ReadonlyMap<string, GridItem>): GoldQuestion[] {
  return gold.answers.flatMap(({ item: id }) => {
    const item = items.get(id);
    return item ? [questionOf(item)] : [];
  });
}

function questionOf(item: GridItem): GoldQuestion {
  const base = { id: item.id, label: item.label, help: item.help ?? null, unit: null, options: [] };
  if (item.kind === 'yes_no') return { ...base, kind: 'yes_no' };
  if (item.kind === 'scale' || item.kind === 'choice') return { ...base, kind: 'choice', options: item.options.map(({ id, label }) => ({ id, label })) };
  if (item.kind === 'date') return { ...base, kind: 'date' };
  return { ...base, kind: 'number', unit: 'unit' in item ? item.unit : null };
}

/** What a posted form says at each question; nothing at those left open. */
export function givenIn(questions: readonly GoldQuestion[], said: (id: string) => string): GivenAnswers {
  const given: Record<string, string | number | null> = {};
  for (const { id, kind } of questions) {
    const text = said(id).trim();
    if (text === '') continue;
    if (text === cannotSay) given[id] = null;
    else if (kind === 'date') {
      if (isIsoDate(text)) given[id] = text;
    } else if (kind !== 'number') given[id] = text;
    else if (/^\d{1,6}([.,]\d+)?$/.test(text)) given[id] = Number(text.replace(',', '.'));
  }
  return given;
}

/** The key under which the answer to a question asked before the audit is posted and kept. */
export const questionKey = (id: string): string => `question:${id}`;

/** Which questions asked before the audit were answered rightly; null at those left open. `chosen`: the option by key. */
export function markQuestions(questions: Gold['questions'], chosen: (key: string) => unknown): { id: string; right: boolean | null }[] {
  return questions.map(({ id, options }) => ({ id, right: options.find((option) => option.id === chosen(questionKey(id)))?.right ?? null }));
}
