import { lotPlaces, outcomeOf, supportersOf, type BudgetOutcome, type BudgetTie, type BudgetVote } from './ballots.ts';

type Ranked = { readonly id: string; readonly cost: number; readonly votes: number };

/**
 * Projects by votes, each taken if what is left of the envelope pays for it, those without votes never: the rule of most
 * towns. Equal votes: the lower cost first, then the lot. A tie is told when one of its projects was taken and another was not.
 */
export function chooseByVotes(vote: BudgetVote): BudgetOutcome {
  const supporters = supportersOf(vote);
  const lot = lotPlaces(vote);
  const ranked = vote.projects
    .map(({ id, cost }): Ranked => ({ id, cost, votes: supporters.get(id)?.length ?? 0 }))
    .filter(({ votes }) => votes > 0)
    .toSorted((a, b) => b.votes - a.votes || a.cost - b.cost || (lot.get(a.id) ?? 0) - (lot.get(b.id) ?? 0));
  const chosen: Ranked[] = [];
  let left = vote.envelope;
  for (const project of ranked) {
    if (project.cost > left) continue;
    chosen.push(project);
    left -= project.cost;
  }
  return outcomeOf(vote, chosen, tiesOf(ranked, new Set(chosen.map(({ id }) => id))));
}

function tiesOf(ranked: readonly Ranked[], chosen: ReadonlySet<string>): BudgetTie[] {
  const tie = (projects: readonly Ranked[], by: BudgetTie['by']): BudgetTie[] => {
    const taken = projects.filter(({ id }) => chosen.has(id));
    return taken.length > 0 && taken.length < projects.length ? [{ projects: projects.map(({ id }) => id), chosen: taken.map(({ id }) => id), by }] : [];
  };
  return [...Map.groupBy(ranked, ({ votes }) => votes).values()].flatMap((equal) => {
    const alike = [...Map.groupBy(equal, ({ cost }) => cost).values()];
    return [...(alike.length > 1 ? tie(equal, 'cost') : []), ...alike.flatMap((same) => tie(same, 'lot'))];
  });
}
