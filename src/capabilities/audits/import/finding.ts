import type { Bilingual } from '#core/questionnaire/types.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { problemSentence, type ProblemCode } from '#platform/http/problem.ts';

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

export const findingTexts = defineTexts({
  fr: {
    sheet: (name: string) => `feuille «\u202f${name}\u202f»`,
    line: (line: number) => `ligne ${line}`,
    column: (name: string) => `colonne «\u202f${name}\u202f»`,
    value: (value: string) => `valeur «\u202f${value}\u202f»`,
    colon: '\u202f: ',
  },
  en: {
    sheet: (name: string) => `sheet “${name}”`,
    line: (line: number) => `line ${line}`,
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

const longestValue = 60;

/** The same as one line of text: place, value, remedy. */
export function findingLine(found: Finding, locale: Locale): string {
  const t = findingTexts[locale];
  const { sheet, line, column, value } = found;
  const shown = value !== null && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  const place = [t.sheet(sheet), line !== null && t.line(line), column !== null && t.column(column), shown && t.value(shown)];
  const text = place.filter((part) => typeof part === 'string' && part !== '').join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${t.colon}${findingSentence(found, locale)}`;
}
