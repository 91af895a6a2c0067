/** What is known of a set of unknown quantities: bounds of each, and bounds of weighted sums of them. */
export type FeasibilitySystem = {
  readonly columns: readonly { readonly low: number; readonly high: number }[];
  readonly rows: readonly { readonly members: readonly number[]; readonly weights: readonly number[]; readonly low: number; readonly high: number }[];
};

type Range = { readonly min: number; readonly max: number };

/**
 * Solves linear programmes over one system: `range(j)` = least and greatest value of quantity j. Given from outside,
 * since `core` does no heavy lifting of its own; throws when the system contradicts itself. `dispose` frees it.
 */
type FeasibilitySession = { readonly range: (column: number) => Range; readonly dispose: () => void };
export type FeasibilitySolver = (system: FeasibilitySystem) => FeasibilitySession;

/** A mean that was published, rounded to the nearest multiple of `unit`. */
export type PublishedMean = { readonly members: readonly string[]; readonly mean: number; readonly unit: number; readonly weights?: readonly number[] };

export type Exposure = Range & { readonly member: string };

/** An interval narrower than this many points gives a structure away. */
export const narrowBelow = 20;

/**
 * Audit of a set of published means (method 1.5; handbook 4.2): for each target, the least and greatest score that all
 * of them leave possible, scores being between 0 and 100. `known` = scores that an insider knows (its own); they
 * narrow the others'. Returns the targets whose interval is narrower than `narrow` points.
 */
export function auditExposure(
  published: readonly PublishedMean[],
  solver: FeasibilitySolver,
  { targets, known = new Map<string, number>(), narrow = narrowBelow }: {
    readonly targets?: readonly string[];
    readonly known?: ReadonlyMap<string, number>;
    readonly narrow?: number;
  } = {},
): Exposure[] {
  const members = [...new Set(published.flatMap((one) => one.members))];
  const place = new Map(members.map((member, i) => [member, i]));
  const session = solver(systemOf(published, members, place, known));
  try {
    return (targets ?? members).flatMap((member) => {
      const column = place.get(member);
      if (column === undefined || known.has(member)) return [];
      const { min, max } = session.range(column);
      return max - min < narrow ? [{ member, min, max }] : [];
    });
  } finally {
    session.dispose();
  }
}

function systemOf(
  published: readonly PublishedMean[],
  members: readonly string[],
  place: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number>,
): FeasibilitySystem {
  return {
    columns: members.map((member) => {
      const score = known.get(member);
      return score === undefined ? { low: 0, high: 100 } : { low: score, high: score };
    }),
    rows: published.map((one) => {
      const weights = one.weights ?? one.members.map(() => 1);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return {
        members: one.members.map((member) => place.get(member) ?? -1),
        weights,
        low: (one.mean - one.unit / 2) * total,
        high: (one.mean + one.unit / 2) * total,
      };
    }),
  };
}

/**
 * The same audit from the place of every insider: each member of a release, knowing its own score, against the
 * others of that release. `scores` are the true ones, which only the auditor has.
 */
export function auditInsiders(published: readonly PublishedMean[], scores: ReadonlyMap<string, number>, solver: FeasibilitySolver, narrow = narrowBelow): (Exposure & { insider: string })[] {
  const insiders = new Map<string, Set<string>>();
  for (const { members } of published) {
    for (const insider of members) {
      const targets = insiders.get(insider) ?? new Set<string>();
      for (const member of members) if (member !== insider) targets.add(member);
      insiders.set(insider, targets);
    }
  }
  return [...insiders].flatMap(([insider, targets]) => {
    const own = scores.get(insider);
    if (own === undefined) return [];
    const found = auditExposure(published, solver, { targets: [...targets], known: new Map([[insider, own]]), narrow });
    return found.map((exposure) => ({ ...exposure, insider }));
  });
}

