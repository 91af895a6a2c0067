import type { PublishedFigure } from '#core/consultations/recount.ts';
import { fieldsOf } from '#core/open-data/field.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { beforeAll, inSlices } from '../../results/in-slices.server.ts';
import type { OpenTable, StepCount, StepSource } from '../../results/open-data.ts';
import type { ResultTable, StepResults } from '../../results/step-results.ts';
import { backingsAfter, markedBackers } from './debate-data.queries.server.ts';
import { commentsCount } from '../comments/comments-page.server.ts';
import type { DebateContent } from './debate.content.ts';
import { debateCounts, publishedTexts, publishedAfter, type ShownText, type Side } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';

const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>): StepKey => ({ organisationId, stepId: id });
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** Every published text of a step. There are no more than people can moderate. */
const allTexts = (db: Tx, key: StepKey): Promise<ShownText[]> => publishedAfter(db, key, { after: beforeAll, most: 100_000 });

/** What is counted of a debate: who backs which of the published texts. */
export const debateCount: StepCount<DebateContent> = {
  async *contents(run, source) {
    for await (const { texts, marked } of inSlices(run, (db, slice) => backingsAfter(db, keyOf(source), slice))) yield { state: marked ? 'marked' : 'counted', content: { kind: 'supports', ideas: texts } };
  },
  marked: ({ db }, source) => markedBackers(db, keyOf(source)),
  rules: async ({ db }, source) => ({ ideas: (await allTexts(db, keyOf(source))).map(({ id }) => id) }),
  async figures({ db }, source) {
    const texts = await allTexts(db, keyOf(source));
    const of = (reading: PublishedFigure['reading']) => texts.map(({ id, supports, marked }): PublishedFigure => ({ step: source.step.id, measure: 'supports', reading, subject: id, value: reading === 'all' ? supports : supports - marked }));
    return [...of('all'), ...(texts.some(({ marked }) => marked > 0) ? of('unmarked') : [])];
  },
};

/** One line for each published argument or comment, as everybody reads it. */
export const debateTable: OpenTable<DebateContent> = {
  name: 'texts', title: { fr: 'Arguments ou commentaires publiés', en: 'Published arguments or comments' },
  fields: () => fieldsOf({
    text: ['string!', 'Code du texte', 'Code of the text'], side: ['string', 'Pour un argument\u202f: for (pour) ou against (contre)', 'For an argument: for or against'], answers_to: ['string', 'Code du texte auquel il répond', 'Code of the text that it answers'],
    words: ['string!', 'Le texte publié', 'The published text'], masked: ['boolean!', 'Vrai si des mots ont été masqués', 'True if words were masked'], language: ['string!', 'Langue (ISO 639-1)', 'Language (ISO 639-1)'],
    service: ['string', 'Service de la structure qui l’a écrit\u202f; vide\u202f: un habitant', 'Service of the body that wrote it; empty: an inhabitant'], published_on: ['date!', 'Jour de publication', 'Day of publication'],
    supports: ['integer!', 'Nombre de soutiens', 'Number of supports'], marked: ['integer!', 'Dont marqués comme douteux, jamais supprimés', 'Of which marked as doubtful, never deleted'],
  }),
  async *rows(run, source) {
    const key = keyOf(source);
    for await (const { id, side, parentId, body, masked, language, service, publishedAt, supports, marked } of inSlices(run, (db, slice) => publishedAfter(db, key, slice))) {
      yield [id, side, parentId, body, masked, language, service, day(publishedAt), supports, marked];
    }
  },
};

const mostShown = 10;

/** What most people back, on each side where there are two. */
export async function debateResults({ db }: Ctx, source: StepSource<DebateContent>, isArguments: boolean): Promise<StepResults> {
  const { locale, step } = source;
  const t = debateTexts[locale];
  const key = keyOf(source);
  const counts = await debateCounts(db, key);
  const question = step.content.question[locale] ?? step.content.question.fr;
  if (counts.first === 0) return { sentences: [question, t.outcomeNone], tables: [], quotes: [] };
  const n = (value: number): string => formatInteger(value, locale);
  const table = async (side: Side | null): Promise<ResultTable> => {
    const texts = await publishedTexts(db, key, { side, order: 'supports', limit: mostShown, offset: 0 });
    const most = Math.max(1, ...texts.map(({ supports }) => supports));
    return {
      id: side ?? 'comments', title: side === null ? t.best : `${t.sides[side]} (${n(counts[side])})`, lead: side === null ? commentsCount(source, counts) : t.best,
      columns: [{ label: t.resultText, numeric: false }, { label: t.resultSupports, numeric: true }],
      rows: texts.map(({ body, supports }) => ({ cells: [body, n(supports)], bar: supports / most })),
    };
  };
  return { sentences: [question, ...(isArguments ? [t.notAVote] : [])], tables: isArguments ? [await table('for'), await table('against')] : [await table(null)], quotes: [] };
}
