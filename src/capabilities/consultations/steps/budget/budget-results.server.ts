import type { BudgetTie } from '#core/participatory-budget/ballots.ts';
import { formatInteger, formatEuros } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepSource } from '../../results/open-data.ts';
import type { StepResults } from '../../results/step-results.ts';
import { ballotsTexts } from '../ballots/ballots.texts.ts';
import type { BudgetContent } from './budget.input.ts';
import { chooseProjects } from './choose-projects.server.ts';

/** Which projects are paid, by which rule, and the votes of each; what a tie or the completion decided is said. */
export async function budgetResults({ db }: Ctx, source: StepSource<BudgetContent>): Promise<StepResults> {
  const { locale, step: { content } } = source;
  const t = ballotsTexts[locale];
  const { chosen, spent, left, ties, completion, vote } = await chooseProjects(db, source);
  const n = (value: number): string => formatInteger(value, locale);
  const title = new Map(content.items.map((item) => [item.id, item.title[locale]]));
  const names = (ids: readonly string[]): string => ids.map((id) => title.get(id) ?? id).join(', ');
  const votes = new Map<string, number>();
  for (const { approved } of vote.ballots) for (const id of approved) votes.set(id, (votes.get(id) ?? 0) + 1);
  const place = new Map(chosen.map(({ id }, i) => [id, i]));
  const order = content.items.toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0));
  const most = Math.max(1, ...votes.values());
  const ballots = vote.ballots.length;
  return {
    sentences: [
      chosen.length > 0 ? t.budgetChosen(chosen.length, formatEuros(spent, locale), formatEuros(left, locale)) : t.budgetNone, t.ruleSaid[content.rule],
      ...ties.map(({ by, projects }: BudgetTie) => t.tie[by](names(projects))), ...(completion.length > 0 ? [t.completion(names(completion))] : []),
    ],
    tables: [{
      id: 'projects', title: t.budgetTable, lead: t.ballots(ballots, n(ballots)),
      columns: [{ label: t.project, numeric: false }, { label: t.cost, numeric: true }, { label: t.votes, numeric: true }],
      rows: order.map(({ id, title: name, cost }) => {
        const own = votes.get(id) ?? 0;
        return { cells: [name[locale], formatEuros(cost, locale), n(own)], bar: own / most, ...(place.has(id) ? { mark: t.chosen } : {}) };
      }),
    }],
    quotes: [],
  };
}
