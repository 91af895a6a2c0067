import type { FeasibilitySolver, FeasibilitySystem } from './feasibility-audit.ts';
import { narrowBelow } from './feasibility-audit.ts';

/** What a reader knows of a sum of scores, each times its weight (1 unless given): it lies between `low` and `high`. */
export type PublishedSum = {
  readonly id: string;
  readonly members: readonly string[];
  readonly weights?: readonly number[];
  readonly low: number;
  readonly high: number;
};

export type ReleaseAudit = {
  readonly bodies: number;
  readonly exposed: readonly string[];
  /** Width in points of the narrowest interval that anybody can give to somebody else's score; 100 when nothing is published. */
  readonly narrowest: number;
};

/** A published mean, rounded to the nearest multiple of `unit` points. */
export const meanAsSum = (id: string, members: readonly string[], mean: number, unit = 1): PublishedSum => ({
  id, members, low: (mean - unit / 2) * members.length, high: (mean + unit / 2) * members.length,
});

/**
 * The audit of feasibility intervals (method 1.5) for every body, from outside and from the place of every insider,
 * at the price of a few: bodies that stand in the same sums with the same weights cannot be told apart, so one of
 * such an atom speaks for all. The width of an interval is a concave function of what the insider knows (the greatest value of a
 * linear programme is concave in its bounds, the least convex), so of the insiders of one atom the lowest and the
 * highest score see most; themselves are seen by the second lowest or the second highest. Every reader counts as seeing
 * every sum.
 *
 * Gives the hand back after each point of view, so that the caller may let others work. `scores`: of all members.
 */
export function* auditRelease(
  published: readonly PublishedSum[], scores: ReadonlyMap<string, number>, solver: FeasibilitySolver, narrow = narrowBelow,
): Generator<void, ReleaseAudit> {
  const atoms = atomsOf(published);
  const exposed = new Set<string>();
  let narrowest = 100;
  for (const insider of [null, ...atoms.flatMap((atom) => insidersOf(atom, scores))]) {
    const widths = widthsSeen(published, atoms, insider, solver);
    widths.forEach((width, i) => {
      narrowest = Math.min(narrowest, width);
      if (width >= narrow) return;
      for (const member of atoms[i]?.members ?? []) if (member !== insider?.member) exposed.add(member);
    });
    yield;
  }
  return { bodies: atoms.reduce((total, { members }) => total + members.length, 0), exposed: [...exposed], narrowest };
}

type Atom = { readonly members: readonly string[]; readonly weights: ReadonlyMap<number, number> };
/** `atOwn`: looks only at its own atom, where the one with the most extreme score is a target too. */
type Insider = { readonly member: string; readonly score: number; readonly atom: Atom; readonly atOwn: boolean };

function atomsOf(published: readonly PublishedSum[]): Atom[] {
  const weightsOf = new Map<string, Map<number, number>>();
  published.forEach(({ members, weights }, row) => members.forEach((member, i) => {
    const known = weightsOf.get(member) ?? new Map<number, number>();
    weightsOf.set(member, known.set(row, weights?.[i] ?? 1));
  }));
  const alike = Map.groupBy(weightsOf, ([, weights]) => [...weights].map(([row, weight]) => `${row}:${weight}`).join());
  return [...alike.values()].map((list) => ({ members: list.map(([member]) => member), weights: list[0]?.[1] ?? new Map<number, number>() }));
}

function insidersOf(atom: Atom, scores: ReadonlyMap<string, number>): Insider[] {
  const known = atom.members.map((member) => ({ member, score: scores.get(member) ?? NaN })).sort((a, b) => a.score - b.score);
  const last = known.length - 1;
  return known.flatMap((one, i) => {
    const rank = Math.min(i, last - i);
    return rank > 1 ? [] : [{ ...one, atom, atOwn: rank === 1 }];
  });
}

/** For each atom, the width of the interval of one of its members who is not the insider; infinite when there is none. */
function widthsSeen(published: readonly PublishedSum[], atoms: readonly Atom[], insider: Insider | null, solver: FeasibilitySolver): number[] {
  const unknown = atoms.map((atom) => atom.members.length - (insider?.atom === atom ? 1 : 0));
  const session = solver(systemOf(published, atoms, unknown, insider));
  try {
    return atoms.map((atom, i) => {
      if ((unknown[i] ?? 0) === 0 || (insider?.atOwn && insider.atom !== atom)) return Infinity;
      const { min, max } = session.range(i);
      return max - min;
    });
  } finally {
    session.dispose();
  }
}

/** Columns: one member of each atom, the sum of its others, and the insider. */
function systemOf(published: readonly PublishedSum[], atoms: readonly Atom[], unknown: readonly number[], insider: Insider | null): FeasibilitySystem {
  return {
    columns: [
      ...unknown.map((count) => ({ low: 0, high: 100 * Math.min(1, count) })),
      ...unknown.map((count) => ({ low: 0, high: 100 * Math.max(0, count - 1) })),
      ...(insider ? [{ low: insider.score, high: insider.score }] : []),
    ],
    rows: published.map(({ low, high }, row) => {
      const entries = atoms.flatMap((atom, i) => {
        const weight = atom.weights.get(row);
        if (weight === undefined) return [];
        return [i, atoms.length + i, ...(insider?.atom === atom ? [2 * atoms.length] : [])].map((column) => ({ column, weight }));
      });
      return { members: entries.map(({ column }) => column), weights: entries.map(({ weight }) => weight), low, high };
    }),
  };
}
