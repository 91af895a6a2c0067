import type { Candidate, DrawOutcome, DrawPass, DrawRules, Sha256 } from './draw-rules.ts';
import { shareOut } from './share-out.ts';

/** What chance depends on: the seed committed to before, and a public value that nobody could know then. */
export interface DrawKey {
  /** 32 bytes in lower-case hexadecimal. */
  seed: string;
  beacon: string;
}

/**
 * Gives places by chance that anybody can replay. Each candidate's rank is the SHA-256 of `seed|beacon|number`, the
 * smallest first. Pass after pass, the candidates it is for take a place in the order of their ranks: within a stratum
 * while its target is not reached, or wherever places are left. Those who remain wait: first the groups that a pass
 * puts first (newcomers), each in the order of ranks.
 *
 * A candidate's rank depends on nobody else, and one who gets no place takes nothing from anybody: adding or removing
 * such a candidate changes no place. The order of the list plays no part.
 */
export function drawPlaces(rules: DrawRules, candidates: readonly Candidate[], key: DrawKey, sha256: Sha256): DrawOutcome {
  const inOrder = ranked(candidates, key, sha256);
  const target = shareOut(rules);
  const taken = new Map<string, number>();
  const places = new Set<string>();
  for (const pass of rules.passes) {
    for (const { number, stratum, newcomer } of inOrder) {
      if (places.size >= rules.places) break;
      if (places.has(number) || !isFor(pass, newcomer)) continue;
      const held = taken.get(stratum) ?? 0;
      if (pass.within === 'stratum' && held >= (target.get(stratum) ?? 0)) continue;
      places.add(number);
      taken.set(stratum, held + 1);
    }
  }
  return { places: [...places], waiting: waitingList(rules.passes, inOrder.filter(({ number }) => !places.has(number))) };
}

function ranked(candidates: readonly Candidate[], { seed, beacon }: DrawKey, sha256: Sha256): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, rank: sha256(`${seed}|${beacon}|${candidate.number}`) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || compare(a.candidate.number, b.candidate.number))
    .map(({ candidate }) => candidate);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const isFor = (pass: DrawPass, newcomer: boolean) => pass.who === 'everyone' || newcomer;

function waitingList(passes: readonly DrawPass[], left: readonly Candidate[]): string[] {
  const newcomersFirst = passes[0]?.who === 'newcomers';
  const groups = newcomersFirst ? [left.filter(({ newcomer }) => newcomer), left.filter(({ newcomer }) => !newcomer)] : [left];
  return groups.flat().map(({ number }) => number);
}
