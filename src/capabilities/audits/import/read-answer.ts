import { isInDomain } from '#core/questionnaire/domain.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import { unitTexts, type GridItem } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { ProblemCode } from '#platform/http/problem.ts';
import { readDate, readNumber, readReason, readYesNo } from './cell-words.ts';
import type { FindingParams } from './finding.ts';
import { chosen, unknownChoice, type Choice } from './sheet-line.ts';

export type ReadAnswer = { answer: Answer | null } | { fault: [code: ProblemCode, params: FindingParams] };

/** What a cell says to a question, as people write it; nothing for an empty cell. `sentOn`: a reply cannot come before. */
export function readAnswer(item: GridItem, text: string, sentOn: string | null): ReadAnswer {
  if (text === '') return { answer: null };
  const value = valueOf(item, text);
  // An option may be called "not applicable": then it is an answer, not a reason.
  const empty = value === null ? readReason(text) : null;
  if (empty) return { answer: { itemId: item.id, value: null, empty } };
  if (value === null || !isInDomain(item, value, sentOn)) return { fault: faultOf(item, text) };
  return { answer: { itemId: item.id, value, empty: null } };
}

function valueOf(item: GridItem, text: string): string | number | null {
  switch (item.kind) {
    case 'yes_no': {
      const yes = readYesNo(text);
      return yes === null ? null : yes ? 'yes' : 'no';
    }
    case 'scale':
    case 'choice':
      return chosen(text, optionsOf(item));
    case 'measure':
    case 'count':
      return readNumber(withoutUnit(text, item.unit));
    case 'date':
      return readDate(text)?.date ?? null;
    case 'choices':
    case 'text':
      return text;
  }
}

function optionsOf(item: GridItem): Choice[] {
  return 'options' in item ? item.options.map(({ id, label }) => ({ id, label })) : [];
}

const shortUnits: Partial<Record<string, readonly string[]>> = {
  seconds: ['s', 'sec'], minutes: ['min', 'mn'], hours: ['h'], days: ['j', 'd'], working_days: ['j', 'd'], centimetres: ['cm'],
};

/** `3 sonneries`, `2,5 min`: people write the unit; any other word stays, and is no number. */
function withoutUnit(text: string, unit: string): string {
  const [, number = text, word = ''] = /^([\d\s\u00a0\u202f.,]+?)\s*(\p{L}[\p{L}\s-]*)\.?$/u.exec(text) ?? [];
  if (word === '') return text;
  const known = [...(shortUnits[unit] ?? []), ...unitWords(unit)].map(plainText);
  return known.includes(plainText(word)) ? number : text;
}

function unitWords(unit: string): string[] {
  return [unitTexts.fr, unitTexts.en].flatMap((texts) => {
    const word = Object.entries(texts).find(([id]) => id === unit)?.[1];
    return word ? [word(1), word(2)] : [];
  });
}

function faultOf(item: GridItem, text: string): [ProblemCode, FindingParams] {
  switch (item.kind) {
    case 'yes_no':
      return ['cell_yes_no', {}];
    case 'measure':
      return ['answer_number_expected', {}];
    case 'count':
      return ['answer_whole_expected', {}];
    case 'date':
      return ['answer_date_expected', {}];
    default:
      return unknownChoice(text, optionsOf(item));
  }
}
