import { f64, i32, nth } from '../shared/vector.ts';

/** What a person says of a statement: agree 1, disagree -1, pass 0. Not answering at all is no vote. */
export type StatementVote = -1 | 0 | 1;

export type CastVote = { readonly person: string; readonly statement: string; readonly vote: StatementVote };

/**
 * People x statements, only what was seen: the votes of person i are `column[k]`, `vote[k]` for k from `start[i]` to
 * `start[i + 1] - 1`, columns ascending. People and statements stand in the order of their ids, so that the same votes
 * give the same matrix in whatever order they arrive.
 */
export type VoteMatrix = {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly vote: Float64Array;
};

/** The matrix of these votes. Of several votes of one person on one statement the last counts. */
export function voteMatrix(votes: readonly CastVote[]): VoteMatrix {
  const people = placesOf(votes, ({ person }) => person);
  const statements = placesOf(votes, ({ statement }) => statement);
  // Stable sorts by statement, then by person: columns ascend within a person, and votes that repeat follow each other.
  const order = isOrdered(people.of, statements.of) ? null : stableOrder(people.of, people.ids.length, stableOrder(statements.of, statements.ids.length, null));
  const start = new Int32Array(people.ids.length + 1);
  const column = new Int32Array(votes.length);
  const vote = new Float64Array(votes.length);
  let filled = 0;
  let [lastPerson, lastStatement] = [-1, -1];
  for (let k = 0; k < votes.length; k++) {
    const from = order ? i32(order, k) : k;
    const person = i32(people.of, from);
    const statement = i32(statements.of, from);
    if (person === lastPerson && statement === lastStatement) filled -= 1;
    column[filled] = statement;
    vote[filled] = nth(votes, from).vote;
    filled += 1;
    start[person + 1] = filled;
    lastPerson = person;
    lastStatement = statement;
  }
  return { people: people.ids, statements: statements.ids, start, column: column.subarray(0, filled), vote: vote.subarray(0, filled) };
}

/** What one person said: `size` votes, each on another statement, by its number. */
export type VoteRow = { readonly person: string; readonly size: number; readonly statement: (k: number) => number; readonly vote: (k: number) => StatementVote };

/** The matrix of rows that stand in the order of their people, each with its statements ascending: nothing is looked up or sorted. */
export function matrixOfRows(rows: readonly VoteRow[]): VoteMatrix {
  const start = new Int32Array(rows.length + 1);
  rows.forEach(({ size }, i) => (start[i + 1] = i32(start, i) + size));
  const column = new Int32Array(i32(start, rows.length));
  const vote = new Float64Array(column.length);
  const seen = new Set<number>();
  rows.forEach((row, i) => {
    for (let k = 0; k < row.size; k++) {
      const statement = row.statement(k);
      seen.add(statement);
      column[i32(start, i) + k] = statement;
      vote[i32(start, i) + k] = row.vote(k);
    }
  });
  const numbers = [...seen].toSorted((a, b) => a - b);
  const places = new Int32Array((numbers.at(-1) ?? 0) + 1);
  numbers.forEach((number, place) => (places[number] = place));
  for (let k = 0; k < column.length; k++) column[k] = i32(places, i32(column, k));
  return { people: rows.map(({ person }) => person), statements: numbers.map(String), start, column, vote };
}

/** Votes that come by person, and within a person by statement, need no sorting: so a database gives them. */
function isOrdered(people: Int32Array, statements: Int32Array): boolean {
  for (let k = 1; k < people.length; k++) {
    const step = i32(people, k) - i32(people, k - 1);
    if (step < 0 || (step === 0 && i32(statements, k) < i32(statements, k - 1))) return false;
  }
  return true;
}

/** The same matrix with only the people at these places, which ascend. */
export function onlyPeople(matrix: VoteMatrix, places: readonly number[]): VoteMatrix {
  if (places.length === matrix.people.length) return matrix;
  const start = new Int32Array(places.length + 1);
  places.forEach((place, i) => (start[i + 1] = i32(start, i) + seenBy(matrix, place)));
  const column = new Int32Array(i32(start, places.length));
  const vote = new Float64Array(column.length);
  places.forEach((place, i) => {
    const from = i32(matrix.start, place);
    for (let k = 0; k < seenBy(matrix, place); k++) {
      column[i32(start, i) + k] = i32(matrix.column, from + k);
      vote[i32(start, i) + k] = f64(matrix.vote, from + k);
    }
  });
  return { people: places.map((place) => nth(matrix.people, place)), statements: matrix.statements, start, column, vote };
}

/** How many statements the person at this place saw. */
export const seenBy = ({ start }: VoteMatrix, place: number): number => i32(start, place + 1) - i32(start, place);

/** The different ids in ascending order, and the place of each vote's own. */
function placesOf(votes: readonly CastVote[], idOf: (vote: CastVote) => string): { ids: string[]; of: Int32Array } {
  const met = new Map<string, number>();
  const order = new Int32Array(votes.length);
  // The id that followed the last one before mostly does so again: a look at it is cheaper than a search.
  const names: string[] = [];
  const follows: number[] = [];
  let last = -1;
  for (let k = 0; k < votes.length; k++) {
    const id = idOf(nth(votes, k));
    let number = last < 0 ? undefined : names[last] === id ? last : follows[last];
    if (number === undefined || names[number] !== id) {
      number = met.get(id);
      if (number === undefined) {
        met.set(id, (number = names.length));
        names.push(id);
        follows.push(number);
      }
    }
    if (last >= 0) follows[last] = number;
    last = number;
    order[k] = number;
  }
  const ids = names.toSorted((a, b) => (a < b ? -1 : 1));
  const places = new Int32Array(ids.length);
  ids.forEach((id, place) => (places[met.get(id) ?? 0] = place));
  for (let k = 0; k < order.length; k++) order[k] = i32(places, i32(order, k));
  return { ids, of: order };
}

/** Counting sort: indices of `keys` (taken in the order of `among`) by ascending key, equal keys left in their order. */
function stableOrder(keys: Int32Array, size: number, among: Int32Array | null): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1] = i32(next, key + 1) + 1;
  for (let key = 0; key < size; key++) next[key + 1] = i32(next, key + 1) + i32(next, key);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const item = among ? i32(among, i) : i;
    const key = i32(keys, item);
    order[i32(next, key)] = item;
    next[key] = i32(next, key) + 1;
  }
  return order;
}
