import { f64, nth } from '../shared/vector.ts';
import { lotPlaces, outcomeOf, supportersOf, type BudgetOutcome, type BudgetTie, type BudgetVote } from './ballots.ts';
import { chooseByVotes } from './greedy.ts';

/** One project taken: votes that could still pay (`effective`), and the most that one supporter pays. */
export type SharesRound = { readonly id: string; readonly cost: number; readonly votes: number; readonly effective: number; readonly payment: number };

export type SharesOutcome = { readonly rounds: readonly SharesRound[]; readonly spent: number; readonly ties: readonly BudgetTie[] };

/** Two effective counts as near as this are equal: far under one vote in a million, far above rounding. */
const same = 1e-9;

type Candidate = SharesRound & { readonly supporters: readonly number[]; readonly place: number };

/**
 * Method of Equal Shares with approval ballots (Peters, Pierczyński and Skowron 2021, satisfaction = cost): every voter holds
 * `share` euros; the project with the most effective votes (cost / the most that one of its supporters has to pay when the
 * cost is split as equally as their purses allow) is taken and paid, until no supporters can pay. Equal counts: lower cost,
 * then more votes, then the lot. Spends at most voters x share.
 */
export function equalShares(vote: BudgetVote, share: number): SharesOutcome {
  return sharesAmong(candidatesOf(vote), new Float64Array(vote.ballots.length).fill(share));
}

function candidatesOf(vote: BudgetVote): Candidate[] {
  const supporters = supportersOf(vote);
  const places = lotPlaces(vote);
  return vote.projects.map(({ id, cost }) => {
    const own = supporters.get(id) ?? [];
    return { id, cost, votes: own.length, effective: own.length, payment: 0, supporters: own, place: places.get(id) ?? 0 };
  });
}

function sharesAmong(candidates: readonly Candidate[], purses: Float64Array): SharesOutcome {
  let waiting = candidates;
  const rounds: SharesRound[] = [];
  const ties: BudgetTie[] = [];
  for (;;) {
    const { best, left } = bestOf(waiting, purses);
    const taken = best[0];
    if (!taken) break;
    if (best.length > 1) ties.push(tieOf(best));
    for (const voter of taken.supporters) purses[voter] = Math.max(0, f64(purses, voter) - taken.payment);
    const { id, cost, votes, effective, payment } = taken;
    rounds.push({ id, cost, votes, effective, payment });
    waiting = left.filter((candidate) => candidate.id !== id);
  }
  return { rounds, spent: rounds.reduce((sum, { cost }) => sum + cost, 0), ties };
}

/** Those with the most effective votes, the winner first, and who is still affordable. Purses only empty, so counts only fall: most need no new look. */
function bestOf(waiting: readonly Candidate[], purses: Float64Array): { best: Candidate[]; left: Candidate[] } {
  const left: Candidate[] = [];
  let most = 0;
  for (const candidate of waiting.toSorted((a, b) => b.effective - a.effective)) {
    if (candidate.effective < most * (1 - same)) {
      left.push(candidate);
      continue;
    }
    const payment = paymentOf(candidate, purses);
    if (payment === null) continue;
    const looked = { ...candidate, payment, effective: candidate.cost / payment };
    left.push(looked);
    most = Math.max(most, looked.effective);
  }
  const best = left.filter(({ payment, effective }) => payment > 0 && effective >= most * (1 - same));
  return { best: best.toSorted((a, b) => a.cost - b.cost || b.votes - a.votes || a.place - b.place), left };
}

/** The most that one supporter pays when purses below it are emptied; null when all purses together do not reach the cost. */
function paymentOf({ cost, supporters }: Candidate, purses: Float64Array): number | null {
  const own = Float64Array.from(supporters, (voter) => f64(purses, voter)).sort();
  let rest = cost;
  for (let i = 0; i < own.length; i++) {
    const each = rest / (own.length - i);
    if (each <= f64(own, i) * (1 + same)) return each;
    rest -= f64(own, i);
  }
  return null;
}

function tieOf(best: readonly Candidate[]): BudgetTie {
  const [first, second] = [nth(best, 0), nth(best, 1)];
  const by = first.cost !== second.cost ? 'cost' : first.votes !== second.votes ? 'votes' : 'lot';
  const equal = by === 'lot' ? best.filter(({ cost, votes }) => cost === first.cost && votes === first.votes) : best;
  return { projects: equal.map(({ id }) => id), chosen: [first.id], by };
}

export type CompletedShares = BudgetOutcome & {
  /** What each voter held in the run that counts, euros, and how much of it is beyond an equal part of the envelope. */
  readonly share: number;
  readonly raised: number;
  readonly rounds: readonly SharesRound[];
  /** Taken at the end by votes, from what equal shares left over. */
  readonly completion: readonly string[];
};

/**
 * Equal shares for the whole envelope. As the plain method leaves money, voters' purses are raised euro by euro until no
 * project fits any more, or the next euro would spend more than there is; what is then left goes by votes (completion
 * "Add1" and then utilitarian, as recommended by its authors on equalshares.net). Ties are those of the run that counts.
 */
export function chooseByEqualShares(vote: BudgetVote, step = 1): CompletedShares {
  const equal = vote.ballots.length > 0 ? vote.envelope / vote.ballots.length : 0;
  const dearest = vote.projects.reduce((most, { cost }) => Math.max(most, cost), 0);
  const candidates = candidatesOf(vote);
  const runWith = (purse: number): SharesOutcome => sharesAmong(candidates, new Float64Array(vote.ballots.length).fill(purse));
  let share = equal;
  let run = runWith(share);
  // A purse that pays any project alone cannot need more.
  while (vote.ballots.length > 0 && !isExhausted(candidates, vote.envelope, run) && share < dearest) {
    const next = runWith(share + step);
    if (next.spent > vote.envelope) break;
    share += step;
    run = next;
  }
  const taken = new Set(run.rounds.map(({ id }) => id));
  const completion = completed(vote, taken, vote.envelope - run.spent);
  const chosen = [...run.rounds, ...completion.chosen].map(({ id, cost, votes }) => ({ id, cost, votes }));
  const ties = run.ties.filter(({ projects }) => projects.some((id) => !taken.has(id)));
  return { ...outcomeOf(vote, chosen, [...ties, ...completion.ties]), share, raised: share - equal, rounds: run.rounds, completion: completion.chosen.map(({ id }) => id) };
}

/** Nothing that is supported fits any more. */
function isExhausted(candidates: readonly Candidate[], envelope: number, { rounds, spent }: SharesOutcome): boolean {
  const taken = new Set(rounds.map(({ id }) => id));
  return candidates.every(({ id, cost, votes }) => taken.has(id) || votes === 0 || cost > envelope - spent);
}

function completed(vote: BudgetVote, taken: ReadonlySet<string>, left: number): BudgetOutcome {
  return chooseByVotes({ ...vote, envelope: left, projects: vote.projects.filter(({ id }) => !taken.has(id)) });
}
