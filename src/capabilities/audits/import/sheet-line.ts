import type { Bilingual } from '#core/questionnaire/types.ts';
import { nearest } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { ProblemCode } from '#platform/http/problem.ts';
import { isRounded, readNumber, readYesNo, textOf } from './cell-words.ts';
import type { FoundSheet } from './find-sheets.ts';
import { finding, type Finding, type FindingParams, type Place } from './finding.ts';

/** One thing a cell may say, with every way to say it. */
export interface Choice<T extends string = string> {
  id: T;
  label: Bilingual;
  words?: readonly string[];
}

/** A line of a sheet being read: its cells by column, and what is to be said of them. */
export class SheetLine {
  readonly sheet: string;
  readonly line: number;
  readonly findings: Finding[] = [];
  readonly #columns: FoundSheet['columns'];
  readonly #cells: FoundSheet['lines'][number]['cells'];

  constructor(sheet: FoundSheet, { line, cells }: FoundSheet['lines'][number]) {
    this.sheet = sheet.name;
    this.line = line;
    this.#columns = sheet.columns;
    this.#cells = cells;
  }

  get isRefused(): boolean {
    return this.findings.some(({ severity }) => severity === 'error');
  }

  text(column: string): string {
    const place = this.#columns.get(column);
    return place ? textOf(this.#cells[place.at]) : '';
  }

  place(column: string): Place {
    return { sheet: this.sheet, line: this.line, column: this.#columns.get(column)?.heading ?? null, value: this.text(column) };
  }

  error(column: string, code: ProblemCode, params: FindingParams = {}): null {
    this.findings.push(finding('error', this.place(column), code, params));
    return null;
  }

  warn(column: string, code: ProblemCode, params: FindingParams = {}): void {
    this.findings.push(finding('warning', this.place(column), code, params));
  }

  needed(column: string): string {
    const text = this.text(column);
    if (text === '') this.error(column, 'cell_needed');
    return text;
  }

  /** Text by `read`; what it cannot read is the fault `code`, what is empty is null. */
  read<T>(column: string, read: (text: string) => T | null, code: ProblemCode): T | null {
    const text = this.text(column);
    if (text === '') return null;
    return read(text) ?? this.error(column, code);
  }

  yesNo(column: string): boolean {
    return this.read(column, readYesNo, 'cell_yes_no') ?? false;
  }

  wholeNumber(column: string): number | null {
    return this.read(column, (text) => {
      const number = readNumber(text);
      return number !== null && Number.isInteger(number) ? number : null;
    }, 'cell_whole_number');
  }

  /** A number whose digits are a key: what the spreadsheet has rounded is told so. */
  digits(column: string, isValid: (digits: string) => boolean, code: ProblemCode): string | null {
    const text = this.text(column);
    if (text !== '' && isRounded(text)) return this.error(column, 'siren_rounded');
    return this.read(column, (typed) => {
      const digits = typed.replace(/[\s.\u00a0\u202f-]/g, '');
      return isValid(digits) ? digits : null;
    }, code);
  }

  /** One of a list, by its code, its label or another word for it. */
  choice<T extends string>(column: string, choices: readonly Choice<T>[]): T | null {
    const text = this.text(column);
    if (text === '') return null;
    return chosen(text, choices) ?? this.error(column, ...unknownChoice(text, choices));
  }
}

export function chosen<T extends string>(text: string, choices: readonly Choice<T>[]): T | null {
  const plain = plainText(text);
  return choices.find((choice) => wordsOf(choice).some((word) => plainText(word) === plain))?.id ?? null;
}

const wordsOf = ({ id, label, words = [] }: Choice) => [id, label.fr, label.en, ...words];

// A longer list is no help on one line.
const mostListed = 8;

export function unknownChoice(text: string, choices: readonly Choice[]): [ProblemCode, FindingParams] {
  const listed = (locale: 'fr' | 'en') => {
    const labels = choices.slice(0, mostListed).map(({ label }) => label[locale]).join(', ');
    return choices.length > mostListed ? `${labels} (…)` : labels;
  };
  const expected = { fr: listed('fr'), en: listed('en') };
  const words = new Map(choices.flatMap((choice) => wordsOf(choice).map((word) => [plainText(word), choice])));
  const near = words.get(nearest(plainText(text), words.keys()) ?? '');
  return near ? ['cell_choice_near', { near: near.label, expected }] : ['cell_choice', { expected }];
}

/** The lines of the sheets of one kind. */
export function linesOf(sheets: readonly FoundSheet[], kind: FoundSheet['kind']): SheetLine[] {
  return sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.lines.map((line) => new SheetLine(sheet, line)));
}
