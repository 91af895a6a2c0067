import type { PublishedFigure } from '#core/consultations/recount.ts';
import { fieldsOf } from '#core/open-data/field.ts';
import type { OpenTable, StepCount, StepSource } from '../../results/open-data.ts';
import { inSlices } from '../../results/in-slices.server.ts';
import { sides } from './card-page.ts';
import { voteCounts, votesAfter } from './statements.queries.server.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';

const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>) => ({ organisationId, stepId: id });

/** How votes on statements are counted: those who agree, disagree and pass, of each statement. */
export const statementsCount: StepCount<StatementsContent> = {
  async *contents(run, source) {
    for await (const { votes } of inSlices(run, (db, slice) => votesAfter(db, keyOf(source), slice))) yield { state: 'counted', content: { kind: 'votes', votes } };
  },
  async figures({ db }, source) {
    const counts = new Map((await voteCounts(db, keyOf(source))).map(({ statement, vote, n }) => [`${statement} ${vote}`, n]));
    return source.step.content.statements.flatMap(({ n }) => sides.map(([measure, vote]): PublishedFigure => ({ step: source.step.id, measure, reading: 'all', subject: String(n), value: counts.get(`${n} ${vote}`) ?? 0 })));
  },
};

const { fr, en } = { fr: statementsTexts.fr.openData, en: statementsTexts.en.openData };

/** One line for each participation, one column for each statement. */
export const statementsTable: OpenTable<StatementsContent> = {
  name: 'votes', title: { fr: fr.votes, en: en.votes },
  fields: ({ statements }) => [
    ...fieldsOf({ row: ['integer!', fr.row, en.row] }),
    ...statements.flatMap(({ n, text }) => fieldsOf({ [`s${n}`]: ['integer', fr.of(text.fr), en.of(text.en)] })),
  ],
  async *rows(run, source) {
    let row = 0;
    for await (const { votes } of inSlices(run, (db, slice) => votesAfter(db, keyOf(source), slice))) yield [++row, ...source.step.content.statements.map(({ n }) => votes[n] ?? null)];
  },
};
