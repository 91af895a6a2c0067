import { nth } from '../shared/vector.ts';
import { leastPeople, type GroupId } from './find-groups.ts';
import { majorityTest, smoothedShare, twoProportionTest, z90 } from './proportion-tests.ts';
import { seenIn, together, type Tally } from './tallies.ts';

export type Side = 'agree' | 'disagree';

/** A statement that sets a group apart: `share` of the group on this `side` (smoothed), `times` the share of all others. */
export type Representative = { readonly statement: string; readonly side: Side; readonly share: number; readonly times: number; readonly score: number };

/** A statement on which every group leans the same way; `product` = group-informed consensus. */
export type Uniting = { readonly statement: string; readonly side: Side; readonly product: number; readonly lowest: number };

/** A statement on which two groups part: smoothed shares that agree, and the z of their difference. */
export type Dividing = { readonly statement: string; readonly gap: number; readonly z: number; readonly most: GroupId; readonly least: GroupId };

const shownOfEach = 5;
const z95 = 1.959963984540054;
const sides: readonly Side[] = ['agree', 'disagree'];

/**
 * Up to five statements that represent each group (Small and others 2021, "Polis"): a majority of the group is on that side,
 * and a larger share than of all others, both by one-sided tests at 90 %; by ratio x its z x share x its z. Of many
 * statements some pass by chance: they describe, they prove nothing. Nothing of a statement seen by fewer than five of the group.
 */
export function representativesOf(statements: readonly string[], tallies: readonly (readonly Tally[])[]): Representative[][] {
  return tallies.map((own, group) => {
    const found = statements.flatMap((statement, j) => {
      const inside = nth(own, j);
      if (seenIn(inside) < leastPeople) return [];
      const outside = together(tallies.filter((_, other) => other !== group).map((tally) => nth(tally, j)));
      return sides.flatMap((side) => judged(statement, side, inside, outside));
    });
    return found.toSorted((a, b) => b.score - a.score).slice(0, shownOfEach);
  });
}

function judged(statement: string, side: Side, inside: Tally, outside: Tally): Representative[] {
  const own = { successes: inside[side], size: seenIn(inside) };
  const rest = { successes: outside[side], size: seenIn(outside) };
  const [majority, apart] = [majorityTest(own.successes, own.size), twoProportionTest(own, rest)];
  if (!(majority > z90 && apart > z90)) return [];
  const share = smoothedShare(own.successes, own.size);
  const times = share / smoothedShare(rest.successes, rest.size);
  return [{ statement, side, share, times, score: times * apart * share * majority }];
}

/** Group-informed consensus: the product over the groups of their smoothed share on this side, 0..1 (Small and others 2021). */
export function consensus(tallies: readonly Tally[], side: Side): number {
  return tallies.reduce((product, tally) => product * smoothedShare(tally[side], seenIn(tally)), 1);
}

/** Statements on which more than half of every group is on the same side, seen by five people of each, best product first. */
export function unitingOf(statements: readonly string[], tallies: readonly (readonly Tally[])[]): Uniting[] {
  const found = statements.flatMap((statement, j) => {
    const here = tallies.map((own) => nth(own, j));
    if (here.some((tally) => seenIn(tally) < leastPeople)) return [];
    return sides.map((side) => ({ statement, side, product: consensus(here, side), lowest: Math.min(...here.map((tally) => smoothedShare(tally[side], seenIn(tally)))) }));
  });
  return found.filter(({ lowest }) => lowest > 0.5).toSorted((a, b) => b.product - a.product);
}

/** Statements that two groups judge differently (two-sided test at 95 % between the extremes), widest gap first. */
export function dividingOf(statements: readonly string[], ids: readonly GroupId[], tallies: readonly (readonly Tally[])[]): Dividing[] {
  const found = statements.flatMap((statement, j) => {
    const shares = tallies
      .map((own, group) => ({ id: nth(ids, group), successes: nth(own, j).agree, size: seenIn(nth(own, j)) }))
      .filter(({ size }) => size >= leastPeople)
      .toSorted((a, b) => smoothedShare(b.successes, b.size) - smoothedShare(a.successes, a.size));
    const [most, least] = [shares[0], shares.at(-1)];
    if (!most || !least || most === least) return [];
    const gap = smoothedShare(most.successes, most.size) - smoothedShare(least.successes, least.size);
    return [{ statement, gap, z: twoProportionTest(most, least), most: most.id, least: least.id }];
  });
  return found.filter(({ z }) => z > z95).toSorted((a, b) => b.gap - a.gap);
}
