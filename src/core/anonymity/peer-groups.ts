import { leastOthers } from './class-size.ts';
import { betraysFew } from './derivable.ts';
import { betraysFewAcross } from './derivable-across.ts';
import { fewChanged, remeasured, wholePanelId, type EarlierGroup } from './earlier-editions.ts';
import { checkRelease } from './release-ledger.ts';
import type { Refusal, Release } from './release-ledger.ts';

/**
 * Fewest bodies in any published group, and in anything that can be worked out from several: the others, and the one
 * that knows its own score (method 1.5).
 */
export const fewestBodies = leastOthers + 1;

export type PeerBody = { readonly id: string; readonly kind: string; readonly stratum: string };

/** `strata`: from small to large. `family`: which kinds are close to each other (local authorities, others). */
export type PeerOrder = { readonly strata: readonly string[]; readonly family: (kind: string) => string };

/** How far from its own kind and stratum a body is compared. */
export type Widening = 'own' | 'neighbours' | 'kind' | 'family' | 'all';

/** Bodies that are compared with each other. `kinds` and `strata`: what it gathers, in order. */
export type PeerClass = {
  readonly kinds: readonly string[];
  readonly strata: readonly string[];
  readonly members: readonly string[];
  readonly widening: Widening;
};

type Draft = { readonly kinds: readonly string[]; readonly strata: readonly string[]; readonly members: readonly string[] };

/**
 * Sorts bodies into classes of at least `fewestBodies`: kind x stratum, a small one joined step by step to the
 * neighbouring strata of its kind, then to another kind of its family, then to any. Every body is in one class and
 * classes never overlap, so that no class can be taken from another. Empty when there are fewer bodies in all.
 *
 * A class that differs by a few entrants and leavers from a group of an `earlier` edition is joined like a small one. Where
 * nothing is left to join it stays, for `releasable` to withhold.
 */
export function peerClasses(bodies: readonly PeerBody[], { strata, family }: PeerOrder, earlier: readonly EarlierGroup[] = []): PeerClass[] {
  const joinSmall = (start: readonly Draft[], near: Near): Draft[] => joinWeak(start, near, earlier);
  const place = (stratum: string): number => (strata.includes(stratum) ? strata.indexOf(stratum) : strata.length);
  const kinds = [...Map.groupBy(bodies, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const byKind = kinds.map(([kind, ofKind]): Draft[] => {
    const inOrder = [...Map.groupBy(ofKind, ({ stratum }) => stratum)].sort(([a], [b]) => place(a) - place(b));
    return joinSmall(inOrder.map(([stratum, own]) => ({ kinds: [kind], strata: [stratum], members: own.map(({ id }) => id) })), neighbours);
  });
  const byFamily = [...Map.groupBy(byKind, ([first]) => family(first?.kinds[0] ?? '')).values()];
  const joined = joinSmall(byFamily.flatMap((ofFamily) => joinSmall(ofFamily.flat(), others)), others);
  const classes = joined.filter(({ members }) => members.length >= fewestBodies);
  return classes.map((one) => ({ ...one, widening: wideningOf(one, classes, family) }));
}

type Near = (classes: readonly Draft[], small: Draft) => Draft[];

/** Joins the smallest class that cannot be published to the nearest one until all can, or one is left. */
function joinWeak(start: readonly Draft[], near: Near, earlier: readonly EarlierGroup[]): Draft[] {
  let classes = [...start];
  for (;;) {
    const [small] = classes.filter(({ members }) => members.length < fewestBodies || fewChanged(members, earlier)).sort(bySize);
    const [partner] = small ? near(classes, small) : [];
    if (!small || !partner) return classes;
    const together = join(small, partner, classes);
    classes = classes.flatMap((one) => (one === small ? [] : one === partner ? [together] : [one]));
  }
}

const bySize = (a: Draft, b: Draft): number => a.members.length - b.members.length;

/** The classes just below and above in population, the smaller one first. */
const neighbours: Near = (classes, small) => {
  const i = classes.indexOf(small);
  return classes.filter((_, j) => Math.abs(i - j) === 1).sort(bySize);
};

/** Another kind as a whole if there is one, so that kinds stay whole; the smaller first. */
const others: Near = (classes, small) => {
  const parts = (one: Draft): number => classes.filter(({ kinds }) => kinds.some((kind) => one.kinds.includes(kind))).length;
  return classes.filter((one) => one !== small).sort((a, b) => Math.min(parts(a), 2) - Math.min(parts(b), 2) || bySize(a, b));
};

function join(a: Draft, b: Draft, order: readonly Draft[]): Draft {
  const [first, second] = order.indexOf(a) < order.indexOf(b) ? [a, b] : [b, a];
  return {
    kinds: [...new Set([...first.kinds, ...second.kinds])],
    strata: [...new Set([...first.strata, ...second.strata])],
    members: [...first.members, ...second.members],
  };
}

function wideningOf(one: Draft, classes: readonly Draft[], family: PeerOrder['family']): Widening {
  if (new Set(one.kinds.map(family)).size > 1) return 'all';
  if (one.kinds.length > 1) return 'family';
  if (one.strata.length === 1) return 'own';
  return classes.some((other) => other !== one && other.kinds.some((kind) => one.kinds.includes(kind))) ? 'neighbours' : 'kind';
}

/** A group that somebody will read. Its members are bodies, each its own owner. */
export type CandidateGroup = { readonly id: string; readonly members: readonly string[] };

/** Why a group stays unpublished: a rule of the ledger, or a longer sum over several groups that leaves too few. */
export type Withheld = { readonly id: string; readonly rule: Refusal['rule'] | 'combination'; readonly with: readonly string[] };

/**
 * The groups of an edition that may be published together, tried in the order given: the first ones are kept, and a
 * later one is withheld when a sum over it and those kept would rest on fewer than `fewestBodies`. All count as seen
 * by everybody, whoever their readers are.
 *
 * Whatever the ledger refuses inside one edition is such a sum, of two groups or of a whole and its parts, so it is
 * only asked for the name of the rule. Between editions it is the rule itself: a group is also withheld when it and one of
 * `earlier` differ by a few entrants and leavers (`fewChanged`), or when a sum over groups of any number of editions rests
 * on few (`betraysFewAcross`). Whole panels of which enough was measured anew are spared the comparison of two.
 */
export function releasable<G extends CandidateGroup>(
  candidates: readonly G[], edition: string, earlier: readonly EarlierGroup[] = [],
): { released: G[]; withheld: Withheld[] } {
  const across = (released: readonly G[]): boolean => betraysFewAcross([...earlier, ...released.map((group) => ({ ...group, edition }))], fewestBodies);
  const found = releaseInOrder(candidates, edition, earlier, () => false);
  // What all of them together do not betray, no part of them does: mostly one look is enough.
  return across(found.released) ? releaseInOrder(candidates, edition, earlier, across) : found;
}

function releaseInOrder<G extends CandidateGroup>(
  candidates: readonly G[], edition: string, earlier: readonly EarlierGroup[], across: (released: readonly G[]) => boolean,
): { released: G[]; withheld: Withheld[] } {
  const released: G[] = [];
  const withheld: Withheld[] = [];
  const kept: Set<string>[] = [];
  for (const candidate of candidates) {
    const members = new Set(candidate.members);
    if (members.size >= fewestBodies && !changedByFew(candidate, earlier) && !betraysFew([...kept, members], fewestBodies) && !across([...released, candidate])) {
      released.push(candidate);
      kept.push(members);
    } else withheld.push(whyWithheld(candidate, released, edition, earlier));
  }
  return { released, withheld };
}

function changedByFew({ id, members }: CandidateGroup, earlier: readonly EarlierGroup[]): boolean {
  const spared = id === wholePanelId ? remeasured(members, earlier) : [];
  return fewChanged(members, earlier.filter((group) => !spared.includes(group)));
}

function whyWithheld(candidate: CandidateGroup, released: readonly CandidateGroup[], edition: string, earlier: readonly EarlierGroup[]): Withheld {
  if (candidate.members.length < fewestBodies) return { id: candidate.id, rule: 'too_few', with: [] };
  const release = ({ id, members }: CandidateGroup): Release => ({ id, members, edition, audience: 'public' });
  const before = earlier.map((group): Release => ({ ...group, id: `${group.edition}/${group.id}`, audience: 'public' }));
  const [refusal] = checkRelease(release(candidate), [...released.map(release), ...before], { ownerOf: (member) => member });
  return { id: candidate.id, rule: refusal?.rule ?? 'combination', with: refusal?.with ?? [] };
}
