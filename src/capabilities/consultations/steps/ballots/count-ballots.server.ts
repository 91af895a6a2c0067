import type { PublishedFigure } from '#core/consultations/recount.ts';
import { fieldsOf } from '#core/open-data/field.ts';
import type { OpenTable, StepCount, StepSource } from '../../results/open-data.ts';
import { inSlices } from '../../results/in-slices.server.ts';
import type { BallotItem } from './ballot.ts';
import { ballotsAfter, choiceCounts } from './ballots.queries.server.ts';
import { ballotsTexts } from './ballots.texts.ts';

const keyOf = ({ consultation: { organisationId }, step: { id } }: StepSource<unknown>) => ({ organisationId, stepId: id });

/** How ballots are counted: who chose each item. */
export const choicesCount = <C>(items: (content: C) => readonly BallotItem[]): StepCount<C> => ({
  async *contents(run, source) {
    for await (const { chosen } of inSlices(run, (db, slice) => ballotsAfter(db, keyOf(source), slice))) yield { state: 'counted', content: { kind: 'choices', projects: chosen } };
  },
  async figures({ db }, source) {
    const { counts } = await choiceCounts(db, keyOf(source));
    return items(source.step.content).map(({ id }): PublishedFigure => ({ step: source.step.id, measure: 'choices', reading: 'all', subject: id, value: counts.get(id) ?? 0 }));
  },
});

const { fr, en } = { fr: ballotsTexts.fr.openData, en: ballotsTexts.en.openData };

/** One line for each ballot, one column for each item. */
export const ballotsTable = <C>(items: (content: C) => readonly BallotItem[]): OpenTable<C> => ({
  name: 'ballots', title: { fr: fr.ballots, en: en.ballots },
  fields: (content) => [
    ...fieldsOf({ row: ['integer!', fr.row, en.row] }),
    ...items(content).flatMap(({ id, title }) => fieldsOf({ [id]: ['boolean!', fr.of(title.fr), en.of(title.en)] })),
  ],
  async *rows(run, source) {
    const ids = items(source.step.content).map(({ id }) => id);
    let row = 0;
    for await (const { chosen } of inSlices(run, (db, slice) => ballotsAfter(db, keyOf(source), slice))) yield [++row, ...ids.map((id) => chosen.includes(id))];
  },
});
