import { sql } from 'kysely';
import type { SurveyQuestion } from '#core/consultations/survey.ts';
import { fieldsOf } from '#core/open-data/field.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { inSlices, type Slice } from '../../results/in-slices.server.ts';
import type { OpenTable } from '../../results/open-data.ts';
import type { ResultQuotes } from '../../results/step-results.ts';
import type { SurveyContent } from './survey.stored.ts';

const mostShown = 20;

/** What was written in answer to each open question and may be read, as somebody who moderates has left it: the latest of it. */
export async function shownWords(db: Tx, { organisationId, stepId }: StepKey, questions: readonly SurveyQuestion[], locale: Locale): Promise<ResultQuotes[]> {
  const quotes: ResultQuotes[] = [];
  for (const question of questions.filter(({ kind }) => kind === 'text')) {
    const published = db.selectFrom('survey_text_shown').where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('question_id', '=', question.id).where('state', '=', 'published');
    const { n } = await published.select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
    const texts = await published.select('body').orderBy('decided_at', 'desc').orderBy('participation_id').limit(mostShown).execute();
    if (texts.length > 0) quotes.push({ theme: question.label[locale], count: Number(n), texts: texts.flatMap(({ body }) => body ?? []) });
  }
  return quotes;
}

interface Words {
  id: string;
  question: string;
  body: string;
  masked: boolean;
}

/** Published words in an order that leads to no other answer of the same person. */
async function wordsAfter(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<Words[]> {
  const place = sql<string>`encode(sha256(convert_to(participation_id::text || question_id, 'UTF8')), 'hex') collate "C"`;
  const rows = await db.selectFrom('survey_text_shown').select(['question_id', 'body', 'masked', place.as('place')]).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .where('state', '=', 'published').where(place, '>', after).orderBy(place).limit(most).execute();
  return rows.map(({ question_id, body, masked, place: id }) => ({ id, question: question_id, body: body ?? '', masked }));
}

/** Words that may be read, apart from what the same people chose. */
export const wordsTable: OpenTable<SurveyContent> = {
  name: 'words', title: { fr: 'Réponses écrites, publiées après relecture', en: 'Written answers, published once read' },
  fields: () => fieldsOf({
    question: ['string!', 'Code de la question', 'Code of the question'], label: ['string!', 'La question', 'The question, in French'],
    text: ['string!', 'Ce qui a été écrit\u202f; ce qui désigne une personne est masqué', 'What was written; whatever points at a person is masked'], masked: ['boolean!', 'Vrai si des mots ont été masqués', 'True if words were masked'],
  }),
  async *rows(run, source) {
    const key = { organisationId: source.consultation.organisationId, stepId: source.step.id };
    const labels = new Map(source.step.content.questions.map(({ id, label }) => [id, label.fr]));
    for await (const { question, body, masked } of inSlices(run, (db, slice) => wordsAfter(db, key, slice))) yield [question, labels.get(question) ?? question, body, masked];
  },
};
