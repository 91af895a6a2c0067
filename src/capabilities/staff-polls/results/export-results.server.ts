import { dictionaryTable, fieldsOf, type Field, type OpenValue } from '#core/open-data/field.ts';
import { writeQti } from '#core/staff-polls/qti.ts';
import { answersOf } from '#core/staff-polls/tally.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { rowFormats, rowMediaTypes, streamRows } from '#platform/files/row-stream.ts';
import { zipStream, type ZipFile } from '#platform/files/zip-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { PollKey } from '../poll.ts';
import { answerRows } from './answer-rows.ts';
import { readResults, type PollResults } from './read-results.server.ts';

/** Formats in which each table is written. */
export const resultFormats = rowFormats;

export interface ResultFile {
  body: ReadableStream<Uint8Array>;
  fileName: string;
  mediaType: string;
}

interface ResultTable {
  name: string;
  fields: readonly Field[];
  rows: OpenValue[][];
}

/**
 * What was released of a poll as a file: `figures.csv`, `questions.json`, `dictionary.xlsx`…, or `qti.zip`, its questions for other tools. Files
 * are made of releases, as pages are: what may not be shown is in neither. Throws `not_found`.
 */
export async function exportResults(ctx: Ctx, key: PollKey, file: string): Promise<ResultFile> {
  const results = await readResults(ctx, key);
  if (file === 'qti.zip') return qtiFile(results);
  const [, name, ending] = /^([a-z]{1,20})\.(\w+)$/.exec(file) ?? [];
  const format = rowFormats.find((one) => one === ending);
  const table = tablesOf(results, ctx.locale).find((one) => one.name === name);
  if (!format || !table) throw problem('not_found');
  const headings = table.fields.map((field) => field.name);
  return { body: streamRows(format, { name: table.name, headings, rows: cellsOf(table.rows) }, ctx.locale), fileName: `poll-${results.poll.id.slice(-12)}-${file}`, mediaType: rowMediaTypes[format] };
}

async function* cellsOf(rows: readonly (readonly OpenValue[])[]): AsyncGenerator<(string | number | boolean)[]> {
  for (const row of rows) yield row.map((value) => value ?? '');
}

const figureFields = fieldsOf({
  question: ['string!', 'Question', 'Question'], unit: ['string', 'Service\u202f; vide\u202f: toute la structure', 'Service; empty: the whole body'], unit_label: ['string', 'Nom du service', 'Name of the service'],
  answer: ['string!', 'Réponse\u202f; d’un classement\u202f: réponse.place', 'Answer; of a rank: answer.place'], answer_label: ['string', 'Libellé de la réponse', 'Label of the answer'],
  count: ['integer!', 'Nombre de réponses de ce genre', 'How many gave this answer'], answers: ['integer!', 'Nombre de réponses à la question dans ce groupe, cinq au moins', 'Answers to the question in this group, five at least'],
});
const questionFields = fieldsOf({
  question: ['string!', 'Question', 'Question'], kind: ['string!', 'Sorte de question', 'Kind of question'], label: ['string!', 'Libellé', 'Label, in French'], label_en: ['string!', 'Libellé en anglais', 'Label, in English'],
  criterion: ['string', 'Critère du baromètre', 'Criterion of the barometer'], shown: ['boolean!', 'Vrai si un chiffre de l’ensemble est montré', 'True if a figure of the whole is shown'],
});
const turnoutFields = fieldsOf({
  unit: ['string', 'Service\u202f; vide\u202f: toute la structure', 'Service; empty: the whole body'], unit_label: ['string', 'Nom du service', 'Name of the service'],
  eligible: ['integer!', 'Agents qui pouvaient répondre', 'People who could answer'], at_least: ['integer!', 'Au moins tant ont pris part, de cinq en cinq', 'At least so many took part, in fives'],
});
const wordFields = fieldsOf({ question: ['string!', 'Question', 'Question'], group: ['integer!', 'Groupe dans lequel le texte est montré', 'Group in which the text is shown'], text: ['string!', 'Texte, noms masqués, dans le désordre', 'Text, names masked, in no order'] });

function tablesOf({ poll, questions, cells, words, turnout }: PollResults, locale: Locale): ResultTable[] {
  const unitOf = (unit: string): OpenValue[] => [unit || null, poll.units.find(({ id }) => id === unit)?.label ?? null];
  const tables: ResultTable[] = [
    {
      name: 'figures', fields: figureFields,
      rows: cells.flatMap((cell) => {
        const question = questions.find(({ id }) => id === cell.question);
        if (!question) return [];
        const labels = new Map(question.kind === 'rank' ? [] : answerRows(question, cell, locale).map(({ id, label }) => [id, label]));
        const labelOf = (answer: string): string | null => labels.get(answer) ?? question.options.find(({ id }) => answer.startsWith(`${id}.`))?.label[locale] ?? null;
        return answersOf(question).map((answer) => [cell.question, ...unitOf(cell.unit), answer, labelOf(answer), cell.counts[answer] ?? 0, cell.answers]);
      }),
    },
    { name: 'questions', fields: questionFields, rows: questions.map(({ id, kind, label, criterion }) => [id, kind, label.fr, label.en, criterion, cells.some((cell) => cell.question === id && cell.unit === '')]) },
    { name: 'turnout', fields: turnoutFields, rows: turnout.map(({ unit, eligible, atLeast }) => [...unitOf(unit), eligible, atLeast]) },
    { name: 'words', fields: wordFields, rows: words.filter(({ questionId }) => questions.find(({ id }) => id === questionId)?.kind === 'text').map(({ questionId, group, body }) => [questionId, group, body]) },
  ];
  return [...tables, { name: dictionaryTable.name, fields: dictionaryTable.fields, rows: dictionaryTable.rowsOf(tables) }];
}

function qtiFile({ poll, questions }: PollResults): ResultFile {
  const files = writeQti(poll.id, poll.content.fr.title, questions);
  return { body: zipStream(contentOf(files)), fileName: `poll-${poll.id.slice(-12)}-qti.zip`, mediaType: 'application/zip' };
}

async function* contentOf(files: readonly { name: string; text: string }[]): AsyncGenerator<ZipFile> {
  for (const { name, text } of files) yield { name, content: new TextEncoder().encode(text) };
}
