import { canonicalJson, type Sha256 } from '#core/custody/chain.ts';
import type { TrophyRules } from '#capabilities/grids/index.ts';

/** Fingerprint of the rules as they were read: of what decides, not of labels, sources and dates of review. */
export function rulesDigest(rules: DecidingRules, sha256: Sha256): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(rules))));
}

/** What of `trophies.yaml` decides: copied into the files of a replay. */
export type DecidingRules = ReturnType<typeof decidingRules>;

export function decidingRules({ eligibility, floor, candidates_at_least: candidatesAtLeast, finalists_at_most: finalistsAtMost, confidence, second_round: secondRound, categories }: TrophyRules) {
  return {
    eligibility, floor, candidatesAtLeast, finalistsAtMost, confidence, secondRoundAudits: secondRound.audits_at_least,
    categories: categories.flatMap((category) => (category.by === 'jury' ? [] : [{
      id: category.id, by: category.by, bodies: category.bodies, channel: category.by === 'score' ? category.channel ?? null : null, floor: category.floor ?? null,
    }])),
  };
}
