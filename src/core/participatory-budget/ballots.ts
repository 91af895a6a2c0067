/** A project on the ballot; cost in whole euros, above 0. */
export type BudgetProject = { readonly id: string; readonly cost: number };

/** The projects one voter approves, each once. */
export type BudgetBallot = { readonly voter: string; readonly approved: readonly string[] };

export type BudgetVote = {
  readonly envelope: number;
  readonly projects: readonly BudgetProject[];
  readonly ballots: readonly BudgetBallot[];
  /** Order in which a lot was drawn, first wins; projects it does not name come after, by id. */
  readonly lot?: readonly string[];
};

/** Projects among which votes could not choose, and what chose: the lower cost, the votes, or the lot. Only when it mattered. */
export type BudgetTie = { readonly projects: readonly string[]; readonly chosen: readonly string[]; readonly by: 'cost' | 'votes' | 'lot' };

export type BudgetOutcome = {
  readonly chosen: readonly { readonly id: string; readonly cost: number; readonly votes: number }[];
  readonly spent: number;
  readonly left: number;
  readonly ties: readonly BudgetTie[];
  /** A lot decided and none was drawn: draw it, then count again. */
  readonly lotMissing: boolean;
};

/** Voters of each project; a project approved twice on one ballot counts once, an unknown one not at all. */
export function supportersOf({ projects, ballots }: BudgetVote): Map<string, number[]> {
  const supporters = new Map<string, number[]>(projects.map(({ id }) => [id, []]));
  ballots.forEach(({ approved }, voter) => {
    for (const id of new Set(approved)) supporters.get(id)?.push(voter);
  });
  return supporters;
}

/** Place of each project in the lot: drawn ones first, then the others by id. */
export function lotPlaces({ projects, lot = [] }: BudgetVote): Map<string, number> {
  const rest = projects.map(({ id }) => id).filter((id) => !lot.includes(id)).toSorted((a, b) => (a < b ? -1 : 1));
  return new Map([...lot, ...rest].map((id, place) => [id, place]));
}

export function outcomeOf(vote: BudgetVote, chosen: BudgetOutcome['chosen'], ties: readonly BudgetTie[]): BudgetOutcome {
  const spent = chosen.reduce((sum, { cost }) => sum + cost, 0);
  const drawn = vote.lot ?? [];
  const lotMissing = ties.some(({ by, projects }) => by === 'lot' && projects.some((id) => !drawn.includes(id)));
  return { chosen, spent, left: vote.envelope - spent, ties, lotMissing };
}
