import type { Bilingual } from '#core/questionnaire/types.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { problemSentence, type ProblemCode } from '#platform/http/problem.ts';
import { lineRanges, type FindingGroup } from './group-findings.ts';

export type FindingParams = Record<string, string | number | Bilingual>;

/** Something to tell about a file, at the place where the person will find it in the spreadsheet. */
export interface Finding {
  /** An `error` keeps its line out of the import; a `warning` does not. */
  severity: 'error' | 'warning';
  sheet: string;
  /** As numbered by the spreadsheet; null where the whole sheet is meant. */
  line: number | null;
  /** Heading of the column. */
  column: string | null;
  value: string | null;
  code: ProblemCode;
  params: FindingParams;
}

/** The place of a cell, before it is known whether anything is to be said of it. */
export interface Place {
  sheet: string;
  line: number | null;
  column?: string | null;
  value?: string | null;
}

export function finding(severity: Finding['severity'], place: Place, code: ProblemCode, params: FindingParams = {}): Finding {
  const { sheet, line, column = null, value = null } = place;
  return { severity, sheet, line, column, value, code, params };
}

const findingTexts = defineTexts({
  fr: {
    sheet: (name: string) => `feuille «\u202f${name}\u202f»`,
    line: (line: string) => `ligne ${line}`,
    lines: (lines: string) => `lignes ${lines}`,
    column: (name: string) => `colonne «\u202f${name}\u202f»`,
    value: (value: string) => `valeur «\u202f${value}\u202f»`,
    colon: '\u202f: ',
  },
  en: {
    sheet: (name: string) => `sheet “${name}”`,
    line: (line: string) => `line ${line}`,
    lines: (lines: string) => `lines ${lines}`,
    column: (name: string) => `column “${name}”`,
    value: (value: string) => `value “${value}”`,
    colon: ': ',
  },
});

/** What is wrong and what to do, without the place. */
export function findingSentence({ code, params }: Finding, locale: Locale): string {
  const local = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value] as const);
  return problemSentence(code, locale, Object.fromEntries(local));
}

/** The same as one line of text: place, value, remedy. */
export function findingLine({ first, lines }: FindingGroup, locale: Locale): string {
  const t = findingTexts[locale];
  const text = placeParts({ first, lines }, locale).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${t.colon}${findingSentence(first, locale)}`;
}

// Longer values, and more lines, would hide what there is to say.
const longestValue = 60;
const longestLines = 80;

function placeParts({ first, lines }: FindingGroup, locale: Locale): string[] {
  const t = findingTexts[locale];
  const { sheet, column, value } = first;
  const alone = lines.length < 2;
  return [
    t.sheet(sheet),
    ...(lines.length > 0 ? [alone ? t.line(lineRanges(lines)) : t.lines(shortened(lineRanges(lines), longestLines))] : []),
    ...(column === null ? [] : [t.column(column)]),
    ...(value && alone ? [t.value(shortened(value, longestValue))] : []),
  ];
}

const shortened = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
