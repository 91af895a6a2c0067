import type { PublishedSum } from './release-audit.ts';
import { narrowBelow } from './feasibility-audit.ts';

/**
 * Bodies of which no proof is found that their score stays open by `narrow` points to everybody else. Each of `splits` sorts
 * the published sums into those that make the lines of a table of bodies and those (true) that make its columns. Proof without
 * linear programming: take a point from a body and give it to another of the same cell, or of the same line while two others
 * of another line do the reverse in the same columns: no published sum moves. What such swaps allow, from the true scores, is a part of
 * the interval that a reader is left with. A swap through a body is worth nothing to that body, so swaps must be
 * found that no single insider takes part in all of; among several of a cell, the most useful one counts as the insider.
 */
export function unproven(
  published: readonly PublishedSum[], scores: ReadonlyMap<string, number>, splits: readonly Split[], soft: readonly PublishedSum[] = [], narrow = narrowBelow,
): string[] {
  const rooms = soft.map((sum) => roomOf(sum, scores));
  const tables = splits.map((split) => tableOf(published, scores, split, rooms));
  const bodies = [...new Set(published.flatMap(({ members }) => members))];
  return bodies.filter((id) => !isProven(swapsIn(id, tables), narrow));
}

type Split = (sumId: string) => boolean;

/** How far a sum that is known roughly may still move, and how much each body weighs in it. */
type Room = { readonly up: number; readonly down: number; readonly weightOf: (id: string) => number };

function roomOf({ members, weights, low, high }: PublishedSum, scores: ReadonlyMap<string, number>): Room {
  const weight = new Map(members.map((id, i) => [id, weights?.[i] ?? 1]));
  const total = members.reduce((sum, id) => sum + (weight.get(id) ?? 0) * (scores.get(id) ?? NaN), 0);
  return { up: high - total, down: total - low, weightOf: (id) => weight.get(id) ?? 0 };
}

/** `weights`: in each of the sums known roughly; of a cell, only bodies that weigh alike take part in a swap. */
type Body = { readonly id: string; readonly score: number; readonly weights: readonly number[] };
type Marked = Body & { readonly line: string; readonly column: string };
type Table = { readonly rooms: readonly Room[]; readonly lines: ReadonlyMap<string, ReadonlyMap<string, readonly Body[]>>; readonly bodies: ReadonlyMap<string, Marked> };

function tableOf(published: readonly PublishedSum[], scores: ReadonlyMap<string, number>, split: Split, rooms: readonly Room[]): Table {
  const marks = new Map<string, { line: string; column: string }>();
  published.forEach(({ id, members, weights }, row) => members.forEach((member, i) => {
    const known = marks.get(member) ?? { line: '', column: '' };
    const mark = `${row}:${weights?.[i] ?? 1} `;
    marks.set(member, split(id) ? { ...known, column: known.column + mark } : { ...known, line: known.line + mark });
  }));
  const bodies = new Map([...marks].map(([id, mark]) => {
    const weights = rooms.map(({ weightOf }) => weightOf(id));
    return [id, { id, score: scores.get(id) ?? NaN, weights, ...mark }] as const;
  }));
  const byLine = Map.groupBy(bodies.values(), ({ line }) => line);
  return { rooms, bodies, lines: new Map([...byLine].map(([line, own]) => [line, Map.groupBy(own, ({ column }) => column)])) };
}

/** What the scores of some bodies can give and take together, and the body without whom it would be nothing. */
type Reserve = { readonly give: number; readonly take: number; readonly needs: readonly string[]; readonly weights: readonly number[] };
/** How far a swap lets the score of the target rise and fall. */
type Swap = { readonly rise: number; readonly fall: number; readonly needs: readonly string[] };

/** A body alone is needed; of several, the one with most is left out, so that any of them may be the insider. */
function reserveOf(cell: readonly Body[]): Reserve {
  const [only] = cell;
  if (!only) return { give: 0, take: 0, needs: [], weights: [] };
  const { weights } = only;
  const bodies = cell.filter((one) => one.weights.join() === weights.join());
  if (bodies.length === 1) return { give: only.score, take: 100 - only.score, needs: [only.id], weights };
  const scores = bodies.map(({ score }) => score);
  const total = scores.reduce((sum, score) => sum + score, 0);
  return { give: total - Math.max(...scores), take: 100 * (scores.length - 1) - (total - Math.min(...scores)), needs: [], weights };
}

function* swapsIn(id: string, tables: readonly Table[]): Generator<Swap> {
  for (const { lines, bodies, rooms } of tables) {
    const body = bodies.get(id);
    if (body) yield* swapsOf(body, lines, rooms);
  }
}

function* swapsOf(body: Marked, table: Table['lines'], rooms: readonly Room[]): Generator<Swap> {
  const { line, column } = body;
  const own = table.get(line);
  const beside = (own?.get(column) ?? []).filter(({ id }) => id !== body.id);
  if (beside.length > 0) yield swap(body, [reserveOf(beside)], [], rooms);
  for (const [otherColumn, inLine] of own ?? []) {
    if (otherColumn === column) continue;
    for (const [otherLine, cells] of table) {
      const [corner, below] = [cells.get(otherColumn), cells.get(column)];
      if (otherLine === line || !corner || !below) continue;
      yield swap(body, [reserveOf(inLine), reserveOf(below)], [reserveOf(corner)], rooms);
    }
  }
}

function swap({ score, weights }: Body, against: readonly Reserve[], along: readonly Reserve[], rooms: readonly Room[]): Swap {
  const of = (list: readonly Reserve[], i: number) => list.reduce((sum, reserve) => sum + (reserve.weights[i] ?? 0), 0);
  const limits = rooms.map(({ up, down }, i) => limit((weights[i] ?? 0) + of(along, i) - of(against, i), up, down));
  return {
    rise: Math.min(100 - score, ...limits.map(({ rise }) => rise), ...against.map(({ give }) => give), ...along.map(({ take }) => take)),
    fall: Math.min(score, ...limits.map(({ fall }) => fall), ...against.map(({ take }) => take), ...along.map(({ give }) => give)),
    needs: [...against, ...along].flatMap(({ needs }) => needs),
  };
}

/** How far a swap may go that moves a sum by `effect` for each point. */
function limit(effect: number, up: number, down: number): { rise: number; fall: number } {
  if (Math.abs(effect) < 1e-9) return { rise: Infinity, fall: Infinity };
  return effect > 0 ? { rise: up / effect, fall: down / effect } : { rise: down / -effect, fall: up / -effect };
}

/** Proven once swaps wide enough are found that share no needed body. */
function isProven(swaps: Iterable<Swap>, narrow: number): boolean {
  let shared: Set<string> | null = null;
  for (const { rise, fall, needs } of swaps) {
    if (rise + fall < narrow) continue;
    shared = shared === null ? new Set(needs) : shared.intersection(new Set(needs));
    if (shared.size === 0) return true;
  }
  return false;
}
