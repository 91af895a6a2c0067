import { betraysFew } from '#core/anonymity/derivable.ts';
import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { fewestBodies, releasable } from '#core/anonymity/peer-groups.ts';
import { withholdExposed, type GroupOfBodies } from '#capabilities/benchmarks/index.groups.server.ts';
import type { Quarter } from '../quarter.ts';

/** One figure of bodies that may be published of groups: '' for all opinions, else a criterion. */
export interface FigureOfBodies {
  criterion: string;
  values: ReadonlyMap<string, number>;
}

/**
 * The groups of which one figure may be published, with those members that have it. Rules of audits' groups (docs/decisions/0024), and two
 * that are stricter: earlier quarters count as if no score had moved, for thousands of opinions leave little error to hide
 * behind; and every figure passes the audit of intervals, from the place of every insider, not the global one alone.
 */
export async function publishableGroups(candidates: readonly GroupOfBodies[], { values }: FigureOfBodies, quarter: Quarter, earlier: readonly EarlierGroup[]): Promise<GroupOfBodies[]> {
  const having = candidates.map((group) => ({ ...group, members: group.members.filter((id) => values.has(id)) }));
  const { released } = releasable(having, quarter, earlier);
  const still = asIfNothingMoved(released, earlier);
  return (await withholdExposed(still, values)).released;
}

/** Drops what tells few bodies by any sum over this quarter and all before it, were the scores the same in all. */
function asIfNothingMoved(groups: readonly GroupOfBodies[], earlier: readonly EarlierGroup[]): GroupOfBodies[] {
  const published = earlier.map(({ members }) => new Set(members));
  return groups.filter(({ members }) => {
    const own = new Set(members);
    if (betraysFew([...published, own], fewestBodies)) return false;
    published.push(own);
    return true;
  });
}
