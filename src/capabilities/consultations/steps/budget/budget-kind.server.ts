import { formatEuros } from '#core/shared/format.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { fieldsOf } from '#core/open-data/field.ts';
import { pabulibOf, writePabulib } from '#core/participatory-budget/pabulib.ts';
import type { Ctx } from '#platform/context.ts';
import { wordsIn } from '../../consultation.ts';
import { stepPath } from '../../public/step-pages.ts';
import type { OpenTable, StepCount } from '../../results/open-data.ts';
import { resultsHtml } from '../../results/results-html.ts';
import { ballotOf, choiceCounts, deleteBallot } from '../ballots/ballots.queries.server.ts';
import { ballotsTexts } from '../ballots/ballots.texts.ts';
import { ballotsTable, choicesCount } from '../ballots/count-ballots.server.ts';
import { showBallot, takeBallot } from '../ballots/take-ballot.server.ts';
import { defineStepKind, fileAnswer, type OpenStep, type VisitorAnswer, type VisitorRequest } from '../step-kind.ts';
import { budgetBallotRules, choicesOffered } from './budget-ballot.ts';
import { budgetFields, budgetInput, storedBudget, type BudgetContent } from './budget.input.ts';
import { budgetResults } from './budget-results.server.ts';
import { chooseProjects, lotOf } from './choose-projects.server.ts';

const items = ({ items: all }: BudgetContent) => all;
const choices = choicesCount(items);

/** Each project chosen, besides who chose what; and what the rule needs to choose again. */
const budgetCount: StepCount<BudgetContent> = {
  contents: choices.contents,
  rules: async ({ db }, source) => {
    const { envelope, rule, items: projects } = source.step.content;
    return { budget: { rule, envelope, projects: projects.map(({ id, cost }) => ({ id, cost })), lot: await lotOf(db, source) } };
  },
  figures: async (ctx, source) => [
    ...(await choices.figures(ctx, source)),
    { step: source.step.id, measure: 'chosen', reading: 'all', value: (await chooseProjects(ctx.db, source)).chosen.map(({ id }) => id) },
  ],
};

const { fr, en } = { fr: ballotsTexts.fr.openData, en: ballotsTexts.en.openData };

const projectsTable: OpenTable<BudgetContent> = {
  name: 'projects', title: { fr: fr.projects, en: en.projects },
  fields: () => fieldsOf({ id: ['string!', fr.id, en.id], title: ['string!', fr.title, en.title], cost: ['integer!', fr.cost, en.cost], votes: ['integer!', fr.votes, en.votes] }),
  async *rows(run, { consultation: { organisationId }, step }) {
    const { counts } = await run(({ db }) => choiceCounts(db, { organisationId, stepId: step.id }));
    for (const { id, title, cost } of step.content.items) yield [id, title.fr, cost, counts.get(id) ?? 0];
  },
};

/** Projects with their costs, chosen by ballots within an envelope. */
export const budgetKind = defineStepKind({
  kind: 'budget', content: storedBudget, fields: { read: budgetInput, of: budgetFields },
  show: showBudget,
  take: (ctx, opened, { typed }) => takeBallot(ctx, opened, typed, budgetBallotRules(opened)),
  box: async (_ctx, { step: { content }, locale }) => `<p>${ballotsTexts[locale].boxBudget(content.items.length, formatEuros(content.envelope, locale))} ${escapeHtml(ballotsTexts[locale].choose(choicesOffered(content, locale)))}</p>`,
  outcome: async (ctx, opened) => `${resultsHtml(await budgetResults(ctx, opened), opened.locale)}${pabulibHtml(opened)}`,
  results: budgetResults,
  count: budgetCount,
  openData: [ballotsTable(items), projectsTable],
  own: async ({ db }, { consultation, step, locale }, { participationId }) => {
    const chosen = await ballotOf(db, consultation.organisationId, participationId);
    return step.content.items.flatMap(({ id, title }) => (chosen.includes(id) ? [{ what: ballotsTexts[locale].chosen, given: title[locale] }] : []));
  },
  withdraw: (ctx, { consultation }, participationId) => deleteBallot(ctx.db, consultation.organisationId, participationId),
});

function pabulibHtml(opened: OpenStep<BudgetContent>): string {
  const t = ballotsTexts[opened.locale];
  return `<p><a href="${stepPath(opened, '/pabulib')}">${t.pabulib}</a> <span class=q>${t.pabulibText}</span></p>`;
}

/** The ballot; once the vote is over, its Pabulib file. */
async function showBudget(ctx: Ctx, opened: OpenStep<BudgetContent>, { rest, token }: VisitorRequest): Promise<VisitorAnswer> {
  const isOver = opened.state === 'closed' || opened.state === 'decided' || opened.state === 'archived';
  return rest[0] === 'pabulib' && isOver ? fileAnswer(await pabulibFile(ctx, opened), 'text/plain; charset=utf-8') : showBallot(ctx, opened, token, budgetBallotRules(opened));
}

async function pabulibFile({ db }: Ctx, opened: OpenStep<BudgetContent>): Promise<string> {
  const { consultation, body, step: { content, opensAt, closesAt } } = opened;
  const { vote, chosen } = await chooseProjects(db, opened);
  const day = (instant: string | null): string => (instant ?? '').slice(0, 10);
  return writePabulib(pabulibOf(vote, {
    description: wordsIn(consultation, 'fr').title, unit: body, instance: consultation.slug, rule: content.rule === 'votes' ? 'greedy' : 'equalshares',
    beganOn: day(opensAt ?? consultation.opensAt), endedOn: day(closesAt ?? consultation.closesAt),
    names: new Map(content.items.map(({ id, title }) => [id, title.fr])), chosen: chosen.map(({ id }) => id),
  }));
}
