/**
 * Ideas that say the same are merged by drawing an arrow from one into another; nothing moves. Supports stay where they were
 * given, and an idea's voters are those of everything that leads into it, each once. So a merge loses and doubles nobody, and
 * undoing it, by taking the arrow away, restores exactly what was there, whatever was merged or supported in between.
 */
export type IdeaMerge = { readonly id: string; readonly from: string; readonly into: string };

/** Merges in force: at most one from each idea, never in a circle. */
export type Lineage = readonly IdeaMerge[];

export type MergeRefusal = 'same' | 'already_merged' | 'circle' | 'known' | 'unknown';

/** Why the merge may not be made; null when it may. An idea that was merged is merged again only after it was undone. */
export function mergeRefusal(lineage: Lineage, { id, from, into }: IdeaMerge): MergeRefusal | null {
  if (lineage.some((merge) => merge.id === id)) return 'known';
  if (from === into) return 'same';
  if (lineage.some((merge) => merge.from === from)) return 'already_merged';
  return standsIn(lineage, into) === from ? 'circle' : null;
}

export function withMerge(lineage: Lineage, merge: IdeaMerge): Lineage | { readonly refused: MergeRefusal } {
  const refused = mergeRefusal(lineage, merge);
  return refused ? { refused } : [...lineage, merge];
}

export function withoutMerge(lineage: Lineage, id: string): Lineage | { readonly refused: MergeRefusal } {
  return lineage.some((merge) => merge.id === id) ? lineage.filter((merge) => merge.id !== id) : { refused: 'unknown' };
}

/** The idea that stands for this one: itself, or the end of its arrows. */
export function standsIn(lineage: Lineage, idea: string): string {
  let standing = idea;
  for (let arrow = lineage.find(({ from }) => from === standing); arrow; arrow = lineage.find(({ from }) => from === standing)) standing = arrow.into;
  return standing;
}

export type IdeaSupport = { readonly idea: string; readonly voter: string };

export type StandingIdea = { readonly idea: string; /** Itself first, then what leads into it. */ readonly members: readonly string[]; readonly voters: ReadonlySet<string> };

/** Ideas that stand, in the order given, with what was merged into them and the exact union of voters. */
export function standingIdeas(lineage: Lineage, ideas: readonly string[], supports: readonly IdeaSupport[]): StandingIdea[] {
  const into = new Map(lineage.map((merge) => [merge.from, merge.into]));
  const ends = new Map<string, string>();
  const endOf = (idea: string): string => {
    const known = ends.get(idea);
    if (known !== undefined) return known;
    // In somebody's file arrows may run in a circle: they end where they are met again.
    ends.set(idea, idea);
    const next = into.get(idea);
    const end = next === undefined ? idea : endOf(next);
    ends.set(idea, end);
    return end;
  };
  const members = Map.groupBy(ideas, endOf);
  const voters = new Map<string, Set<string>>();
  for (const { idea, voter } of supports) {
    const end = endOf(idea);
    voters.set(end, (voters.get(end) ?? new Set()).add(voter));
  }
  return ideas
    .filter((idea) => endOf(idea) === idea)
    .map((idea) => ({ idea, members: [idea, ...(members.get(idea) ?? []).filter((member) => member !== idea)], voters: voters.get(idea) ?? new Set() }));
}
