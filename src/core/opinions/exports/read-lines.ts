import { leftOut, type ImportMapping } from './mapping.ts';
import { readMoment, readTime } from './read-moment.ts';
import { stepOf } from './value-scale.ts';

export type LineFault = 'import_date_unreadable' | 'import_date_future' | 'import_value_outside' | 'import_place_unmapped' | 'import_question_unmapped' | 'import_line_empty' | 'import_comment_long';

/** What a line of an export says. */
export interface ReadLine {
  /** As the spreadsheet numbers it. */
  line: number;
  date: string;
  minutes: number | null;
  instant: number | null;
  pointId: string;
  answers: { question: string; value: number; steps: number }[];
  comment: string | null;
  /** What tells it from the other lines of the file: its number, or all that it says; with how many alike stand before it. */
  identity: string;
}

export interface FaultyLine {
  line: number;
  /** Place of the column, from 0; null for the whole line. */
  column: number | null;
  value: string;
  code: LineFault;
}

const longest = 2000;

/** Reads lines one after the other. `today`: what comes later is a fault; `firstLine`: number of the first one given. */
export function lineReader(mapping: ImportMapping, today: string): (row: readonly string[], line: number) => ReadLine | FaultyLine | null {
  const columnOf = (role: string) => mapping.columns.findIndex((one) => one === role);
  const [date, time, place, question, value, comment, id] = ['date', 'time', 'place', 'question', 'value', 'comment', 'id'].map(columnOf) as [number, number, number, number, number, number, number]; // seven names
  const answerColumns = mapping.columns.flatMap((role, column) => (role.startsWith('answer:') ? [{ column, question: role.slice('answer:'.length) }] : []));
  const alike = new Map<string, number>();
  return (row, line) => {
    const cell = (column: number) => (column < 0 ? '' : (row[column] ?? '').trim());
    if (row.every((one) => one.trim() === '')) return null;
    const fault = (code: LineFault, column: number | null): FaultyLine => ({ line, column, value: column === null ? '' : cell(column), code });
    const moment = readMoment(cell(date), mapping.dayFirst);
    if (!moment) return fault('import_date_unreadable', date);
    if (moment.date > today) return fault('import_date_future', date);
    const pointId = cell(place) === '' ? mapping.point : (mapping.places[cell(place)] ?? '');
    if (pointId === '' || pointId === leftOut) return fault('import_place_unmapped', place);
    const answers: ReadLine['answers'] = [];
    const asked = value < 0 ? answerColumns : [{ column: value, question: mapping.questions[question < 0 ? '' : cell(question)] ?? '?' }, ...answerColumns];
    for (const one of asked) {
      if (cell(one.column) === '') continue;
      const step = stepOf(cell(one.column), mapping.scale);
      if (step === null) return fault('import_value_outside', one.column);
      if (one.question === '?') return fault('import_question_unmapped', question);
      if (one.question !== '') answers.push({ question: one.question, value: step, steps: mapping.scale.steps });
    }
    const words = cell(comment).replaceAll('\u0000', '');
    if (words.length > longest) return fault('import_comment_long', comment);
    if (answers.length === 0 && words === '') return fault('import_line_empty', null);
    const said = cell(id) === '' ? JSON.stringify(row.map((one) => one.trim())) : `id ${cell(id)}`;
    const before = alike.get(said) ?? 0;
    alike.set(said, before + 1);
    return { line, ...moment, minutes: moment.minutes ?? readTime(cell(time)), pointId, answers, comment: words === '' ? null : words, identity: before === 0 ? said : `${said} ${before}` };
  };
}

export const isFaulty = (read: ReadLine | FaultyLine): read is FaultyLine => 'code' in read;
