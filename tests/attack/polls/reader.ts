import type pg from 'pg';

/** Everything that a reader of the whole database sees of one poll, who looks after each act and writes down what is new. */
export interface Seen {
  /** Lines of the roll in the order in which they were given a token. */
  issues: string[];
  /** Ballots as they came; `after`: how many tokens had been given. */
  staged: { id: string; sealed: string; after: number }[];
  /** Groups as they were moved: which ballots went, which came, in the order of their rows. */
  groups: { went: string[]; came: { id: string; sealed: string }[] }[];
  final: { id: string; marker: string; row: string; transaction: string }[];
  words: { marker: string; length: number }[];
  /** Lines of the roll whose token was noted in the transaction of a ballot, or of a token spent. */
  joined: string[];
}

export const nothingSeen = (): Seen => ({ issues: [], staged: [], groups: [], final: [], words: [], joined: [] });

const byRow = (a: string, b: string): number => {
  const [[blockA = 0, lineA = 0], [blockB = 0, lineB = 0]] = [a, b].map((row) => row.replaceAll(/[()]/g, '').split(',').map(Number)) as [number[], number[]];
  return blockA - blockB || lineA - lineB;
};

/** Looks once more, and notes what is new. */
export async function look(pool: pg.Pool, pollId: string, seen: Seen): Promise<void> {
  const rows = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> => (await pool.query<T>(text, [pollId])).rows;
  for (const { id } of await rows<{ id: string }>('select roll_id as id from poll_issue where poll_id = $1')) if (!seen.issues.includes(id)) seen.issues.push(id);
  const together = await rows<{ id: string }>(`select i.roll_id as id from poll_issue i where i.poll_id = $1 and (exists (select from staged_ballot s where s.poll_id = i.poll_id and s.xmin = i.xmin) or exists (select from poll_serial s where s.poll_id = i.poll_id and s.xmin = i.xmin))`);
  for (const { id } of together) if (!seen.joined.includes(id)) seen.joined.push(id);
  const staged = await rows<{ id: string; sealed: string }>('select id, sealed from staged_ballot where poll_id = $1');
  for (const one of staged) if (!seen.staged.some(({ id }) => id === one.id)) seen.staged.push({ ...one, after: seen.issues.length });
  const known = new Set(seen.groups.flatMap(({ came }) => came.map(({ id }) => id)));
  const mixed = (await rows<{ id: string; sealed: string; row: string }>('select id, sealed, ctid::text as row from mixed_ballot where poll_id = $1')).toSorted((a, b) => byRow(a.row, b.row));
  const came = mixed.filter(({ id }) => !known.has(id));
  if (came.length > 0) {
    const gone = new Set(seen.groups.flatMap(({ went }) => went));
    seen.groups.push({ went: seen.staged.map(({ id }) => id).filter((id) => !gone.has(id) && !staged.some((one) => one.id === id)), came: came.map(({ id, sealed }) => ({ id, sealed })) });
  }
  seen.final = (await rows<Seen['final'][number]>(`select id, answers->>'q3' as marker, ctid::text as row, xmin::text as transaction from poll_ballot where poll_id = $1`)).toSorted((a, b) => byRow(a.row, b.row));
  seen.words = await rows<Seen['words'][number]>(`select substring(body from '[0-9]+') as marker, length(body) as length from poll_words where poll_id = $1`);
}

/** For each line of the roll the ballot that a reader would say is theirs, by one way of reasoning. */
export type Guess = (seen: Seen) => Map<string, string>;

const paired = (issues: readonly string[], markers: readonly (string | undefined)[]): Map<string, string> => new Map(issues.flatMap((roll, i) => (markers[i] === undefined ? [] : [[roll, markers[i]] as const])));

/** The ballot that came right after the token was given. */
const stagedOf = (seen: Seen): ({ id: string; sealed: string } | undefined)[] => seen.issues.map((_, i) => seen.staged.find(({ after }) => after === i + 1));

/** The moved ballots by the ballots that they were, if each group had kept its order; in the order of their rows. */
function movedInOrder(seen: Seen): string[] {
  return seen.groups.flatMap(({ went }) => went);
}

const order = <T>(list: readonly T[], less: (a: T, b: T) => number): T[] => [...list].toSorted(less);

export const guesses: Readonly<Record<string, Guess>> = {
  'by row': (seen) => paired(seen.issues, seen.final.map(({ marker }) => marker)),
  'by transaction': (seen) => paired(seen.issues, order(seen.final, (a, b) => Number(a.transaction) - Number(b.transaction)).map(({ marker }) => marker)),
  'by number': (seen) => paired(seen.issues, order(seen.final, (a, b) => (a.id < b.id ? -1 : 1)).map(({ marker }) => marker)),
  'by the same number': (seen) => paired(seen.issues, stagedOf(seen).map((staged) => seen.final.find(({ id }) => id === staged?.id)?.marker)),
  'by place in the group': (seen) => paired(seen.issues, stagedOf(seen).map((staged) => seen.final[movedInOrder(seen).indexOf(staged?.id ?? '')]?.marker)),
  'by the same seal': (seen) => {
    const moved = seen.groups.flatMap(({ came }) => came);
    return paired(seen.issues, stagedOf(seen).map((staged) => seen.final[moved.findIndex(({ sealed }) => sealed === staged?.sealed)]?.marker));
  },
  'by length': (seen) => {
    const longest = order(seen.words, (a, b) => b.length - a.length);
    const staged = stagedOf(seen).map((one, i) => ({ i, length: one?.sealed.length ?? 0 }));
    const ranks = order(staged, (a, b) => b.length - a.length);
    return paired(seen.issues, staged.map(({ i }) => longest[ranks.findIndex((one) => one.i === i)]?.marker));
  },
  'by reading': (seen) => paired(seen.issues, stagedOf(seen).map((staged) => /"q3":(\d+)/.exec(staged?.sealed ?? '')?.[1])),
};
