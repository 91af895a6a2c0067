import { at } from '../shared/vector.ts';
import { atomsOf, type Members } from './derivable.ts';

/** Answers shown of a group: who is in it (known to us alone), and how many chose each answer. */
export type AnswerCell = { readonly id: string; readonly members: Members; readonly counts: Readonly<Record<string, number>> };

/** What a reader finds by adding and subtracting cells: few people, or people who all answered alike. */
export type Differencing = { readonly cells: readonly string[]; readonly how: 'few' | 'alike'; readonly people: number };

const triples = [[-1, -1], [1, -1], [-1, 1]] as const;

/**
 * Everything that cells of one question, taken alone, two by two and three by three, with each sign, say of fewer than `fewest`
 * people or of people who all answered alike. Cells of several releases count as any others: who came in between stands alone
 * in their difference. `about`: only calculations with this cell.
 */
export function differencing(cells: readonly AnswerCell[], fewest: number, about?: AnswerCell): Differencing[] {
  const { rows, sizes } = asRows(cells);
  const found: Differencing[] = [];
  const look = (terms: readonly (readonly [number, 1 | -1])[]): void => {
    const used = terms.map(([i]) => cells[i]).filter((cell) => cell !== undefined);
    if (about && !used.includes(about)) return;
    const said = saidBy(terms.map(([i, sign]) => ({ row: rows[i] ?? none, counts: cells[i]?.counts ?? {}, sign })), sizes, fewest);
    if (said) found.push({ cells: used.map(({ id }) => id), ...said });
  };
  for (let i = 0; i < cells.length; i++) {
    look([[i, 1]]);
    for (let j = 0; j < i; j++) {
      look([[i, 1], [j, -1]]);
      for (let k = 0; k < j; k++) for (const [b, c] of triples) look([[i, 1], [j, b], [k, c]]);
    }
  }
  return found;
}

const none = new Int8Array();

/** Each cell as a row over the atoms: people whom no cell tells apart. */
function asRows(cells: readonly AnswerCell[]): { rows: Int8Array[]; sizes: number[] } {
  const atoms = atomsOf(cells.map(({ members }) => members));
  return { rows: cells.map((_, i) => Int8Array.from(atoms, ({ groups }) => (groups.has(i) ? 1 : 0))), sizes: atoms.map(({ size }) => size) };
}

type Term = { readonly row: Int8Array; readonly counts: Readonly<Record<string, number>>; readonly sign: 1 | -1 };

function saidBy(terms: readonly Term[], sizes: readonly number[], fewest: number): Pick<Differencing, 'how' | 'people'> | null {
  let people = 0;
  const weights = new Set<number>();
  for (let atom = 0; atom < sizes.length; atom++) {
    let weight = 0;
    for (const { row, sign } of terms) weight += sign * at(row, atom);
    if (weight === 0) continue;
    people += at(sizes, atom);
    weights.add(weight);
  }
  if (people === 0) return null;
  if (people < fewest) return { how: 'few', people };
  // One and the same weight for all of them: what is left is the counts of a group, times that weight.
  const [weight, other] = [...weights];
  if (weight === undefined || other !== undefined) return null;
  const answers = new Set(terms.flatMap(({ counts }) => Object.keys(counts)));
  const left = [...answers].map((answer) => terms.reduce((sum, { counts, sign }) => sum + sign * (counts[answer] ?? 0), 0) / weight);
  return left.some((count) => count === people) ? { how: 'alike', people } : null;
}
