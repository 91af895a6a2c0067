import { dictionaryTable, fieldsOf, type Field, type OpenValue } from '#core/open-data/field.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { rowFormats, rowMediaTypes, streamRows } from '#platform/files/row-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { keptBoardOf } from '../figures/boards.queries.server.ts';
import type { BoardScore, BoardShare } from '../figures/board.ts';
import { sourceNamesOf } from '../figures/tallies.queries.server.ts';
import { verbatimChoice, type Verbatim } from './verbatim.ts';
import { verbatimsAfter, type AfterVerbatim } from './verbatims.queries.server.ts';

type Rows = AsyncIterable<readonly OpenValue[]> | Iterable<readonly OpenValue[]>;

interface ListeningTable {
  name: string;
  title: Bilingual;
  fields: readonly Field[];
  rows(run: RunStep, organisationId: string): Rows;
}

const sentencesATime = 1_000;

const tables: ListeningTable[] = [
  {
    name: 'sentences', title: { fr: 'Phrases', en: 'Sentences' },
    fields: fieldsOf({
      mention: ['string!', 'Identifiant de la mention', 'Id of the mention'], sentence: ['integer!', 'Rang de la phrase dans la mention', 'Place of the sentence in the mention'], day: ['date!', 'Jour de publication', 'Day of publication'],
      source: ['string!', 'Source', 'Source'], criterion: ['string', 'Critère du barème\u202f; vide\u202f: aucun', 'Criterion of the grid; empty: none'], polarity: ['integer!', '1 satisfait, -1 mécontent, 0 sans jugement', '1 satisfied, -1 dissatisfied, 0 without judgement'],
      quote: ['string!', 'Phrase masquée, 280 signes au plus', 'Masked sentence, 280 signs at most'], deciding_words: ['string', 'Mots qui ont le plus pesé', 'Words that weighed most'], doubtful: ['boolean!', 'À vérifier\u202f: ne compte dans aucun chiffre', 'To be checked: counts in no figure'],
      flagged: ['boolean!', 'Dans une poussée ou une vague', 'In a burst or wave'], replied: ['boolean!', 'La structure a répondu', 'The body has replied'],
    }),
    rows: sentenceRows,
  },
  {
    name: 'criteria', title: { fr: 'Chiffres par critère', en: 'Figures by criterion' },
    fields: fieldsOf({
      criterion: ['string!', 'Critère du barème', 'Criterion of the grid'], satisfied: ['integer!', 'Mentions satisfaites', 'Satisfied mentions'], dissatisfied: ['integer!', 'Mentions mécontentes', 'Dissatisfied mentions'], neutral: ['integer!', 'Mentions sans jugement', 'Mentions without judgement'], doubtful: ['integer!', 'Phrases à vérifier', 'Sentences to be checked'],
      ...shareFields('share', 'avec tout', 'with all'), ...shareFields('without_flagged', 'sans ce qui est signalé', 'without what is flagged'),
      words_blamed: ['string', 'Mots qui reviennent chez les mécontents', 'Words that come back among the dissatisfied'], words_praised: ['string', 'Mots qui reviennent chez les satisfaits', 'Words that come back among the satisfied'],
    }),
    rows: criterionRows,
  },
  {
    name: 'months', title: { fr: 'Chiffres par mois', en: 'Figures by month' },
    fields: fieldsOf({
      month: ['string!', 'Mois (AAAA-MM)', 'Month (YYYY-MM)'], mentions: ['integer!', 'Mentions', 'Mentions'], judged: ['integer!', 'Mentions qui jugent', 'Mentions that judge'],
      ...scoreFields('score', 'avec tout', 'with all'), ...scoreFields('without_flagged', 'sans ce qui est signalé', 'without what is flagged'),
    }),
    rows: monthRows,
  },
];

function shareFields(name: string, fr: string, en: string) {
  return {
    [name]: ['number', `Part des satisfaits, de 0 à 1, ${fr}\u202f; vide sous dix mentions`, `Share of the satisfied, 0 to 1, ${en}; empty under ten mentions`], [`${name}_low`]: ['number', 'Borne basse à 95\u202f% (Wilson)', 'Lower 95% bound (Wilson)'],
    [`${name}_high`]: ['number', 'Borne haute à 95\u202f% (Wilson)', 'Upper 95% bound (Wilson)'],
  } as const;
}

function scoreFields(name: string, fr: string, en: string) {
  return {
    [name]: ['number', `Score du mois, de 0 à 100, ${fr}\u202f; vide sous dix mentions`, `Score of the month, 0 to 100, ${en}; empty under ten mentions`], [`${name}_low`]: ['number', 'Borne basse à 95\u202f%', 'Lower 95% bound'], [`${name}_high`]: ['number', 'Borne haute à 95\u202f%', 'Upper 95% bound'],
  } as const;
}

/** The tables of what a body reads of its mentions, the last one saying what each column of the others holds. */
export function listeningTables(): ListeningTable[] {
  const { rowsOf, ...dictionary } = dictionaryTable;
  return [...tables, { ...dictionary, rows: () => rowsOf(tables) }];
}

/** A table as a file that is sent while it is read, whatever its length. `file`: `sentences.csv`. Throws `not_found`. */
export function listeningFile(run: RunStep, { organisationId, file, locale }: { organisationId: string; file: string; locale: Locale }): { body: ReadableStream<Uint8Array>; fileName: string; mediaType: string } {
  const [, name, ending] = /^([a-z-]{1,40})\.(\w{3,4})$/.exec(file) ?? [];
  const format = rowFormats.find((one) => one === ending);
  const table = listeningTables().find((one) => one.name === name);
  if (!format || !table) throw problem('not_found');
  const source = { name: table.name, headings: table.fields.map((field) => field.name), rows: cellsOf(table.rows(run, organisationId)) };
  return { body: streamRows(format, source, locale), fileName: `parvis-listening-${file}`, mediaType: rowMediaTypes[format] };
}

/** An empty cell holds nothing. */
async function* cellsOf(rows: Rows): AsyncGenerator<(string | number | boolean)[]> {
  for await (const row of rows) yield row.map((value) => value ?? '');
}

async function* sentenceRows(run: RunStep, organisationId: string): AsyncGenerator<OpenValue[]> {
  const everything = verbatimChoice(new URLSearchParams());
  const sources = await run(async ({ db }) => new Map((await sourceNamesOf(db, organisationId)).map(({ id, name }) => [id, name])));
  for (let after: AfterVerbatim | null = null; ;) {
    const since: AfterVerbatim | null = after;
    const found: Verbatim[] = await run(({ db }) => verbatimsAfter(db, organisationId, everything, since, sentencesATime));
    for (const one of found) {
      yield [one.mentionId, one.sentence + 1, one.day, sources.get(one.sourceId) ?? '', one.criterion, one.polarity, one.text, one.words.map(({ from, to }) => one.text.slice(from, to)).join(', ') || null, one.doubtful, one.flagged, one.replied];
    }
    const last = found.at(-1);
    if (!last || found.length < sentencesATime) return;
    after = last;
  }
}

const shares = (share: BoardShare | null): OpenValue[] => [rounded(share?.share, 4), rounded(share?.low, 4), rounded(share?.high, 4)];
const scores = (score: BoardScore | null): OpenValue[] => [rounded(score?.mean, 2), rounded(score?.low, 2), rounded(score?.high, 2)];
const rounded = (value: number | undefined, digits: number): number | null => (value === undefined ? null : Number(value.toFixed(digits)));
const listed = (words: readonly { word: string }[]): string | null => words.map(({ word }) => word).join(', ') || null;

async function* criterionRows(run: RunStep, organisationId: string): AsyncGenerator<OpenValue[]> {
  const kept = await run(({ db }) => keptBoardOf(db, organisationId));
  for (const one of kept?.board.criteria ?? []) yield [one.criterion, one.satisfied, one.dissatisfied, one.neutral, one.doubtful, ...shares(one.withAll), ...shares(one.withoutFlagged), listed(one.blamed), listed(one.praised)];
}

async function* monthRows(run: RunStep, organisationId: string): AsyncGenerator<OpenValue[]> {
  const kept = await run(({ db }) => keptBoardOf(db, organisationId));
  for (const one of kept?.board.months ?? []) yield [one.month, one.mentions, one.judged, ...scores(one.withAll), ...scores(one.withoutFlagged)];
}
