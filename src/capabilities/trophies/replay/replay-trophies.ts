import type { Sha256 } from '#core/custody/chain.ts';
import { nth } from '#core/shared/vector.ts';
import { compareEstimates, type Estimate } from '#core/statistics/compare-means.ts';
import { decideCategory } from '#core/trophies/decide-category.ts';
import { finalistsOf } from '#core/trophies/finalists.ts';
import { decisionRulesOf } from '../decision/decision-rules.ts';
import { winnerInterval } from '../decision/winner-interval.ts';
import { finalistStream, inOrder } from '../finalists/select-finalists.ts';
import { candidacyLeaf, decisionLeaves, finalLeaf, isSealed, rulesLeaf, sealRoot } from '../seal/leaf.ts';
import { rulesDigest } from '../seal/rules-digest.ts';
import { trophyFile, type PublicTrophies, type SealedTrophies } from './trophy-file.ts';

/** What does not fit: the rule it breaks, and where. */
export interface TrophyMismatch {
  what: 'unreadable' | 'rules' | 'seal_finalists' | 'seal_decision' | 'finalists' | 'outcome' | 'winners' | 'interval' | 'separated' | 'too_few_audits';
  category: string | null;
}

export interface TrophyReplay {
  kind: 'sealed' | 'public' | null;
  edition: string;
  categories: number;
  winners: number;
  mismatches: TrophyMismatch[];
}

/**
 * Works the trophies out again from a file alone. A sealed file: finalists, outcome, winners and intervals of every category, and
 * both seals. A public one: that each named winner stands under the seal as a winner, with these figures, and that those
 * who share a prize are indeed not separated. The same figures, the same palmares; anything changed is told.
 */
export function replayTrophies(content: unknown, sha256: Sha256): TrophyReplay {
  const read = trophyFile.safeParse(content);
  if (!read.success) return { kind: null, edition: '', categories: 0, winners: 0, mismatches: [{ what: 'unreadable', category: null }] };
  const file = read.data;
  const rules: TrophyMismatch[] = rulesDigest(file.rules, sha256) === file.rulesDigest ? [] : [{ what: 'rules', category: null }];
  return {
    kind: file.kind, edition: file.edition, categories: file.kind === 'sealed' ? file.decisions.length : new Set(file.winners.map(({ category }) => category)).size, winners: file.winners.length,
    mismatches: [...rules, ...(file.kind === 'sealed' ? replaySealed(file, sha256) : replayPublic(file, sha256))],
  };
}

type Rules = SealedTrophies['rules'];
type Category = Rules['categories'][number];

/** What decisions ask, in the words of the edition's data. */
const asked = ({ floor, candidatesAtLeast, confidence }: Rules) => ({ floor, candidates_at_least: candidatesAtLeast, confidence });
const estimate = ({ value, standardError, degreesOfFreedom }: { value: number; standardError: number; degreesOfFreedom: number }): Estimate => ({ value, variance: standardError ** 2, degreesOfFreedom });

function replaySealed(file: SealedTrophies, sha256: Sha256): TrophyMismatch[] {
  const { edition, rulesDigest: digest, methodVersion: method, seals } = file;
  const first = sealRoot([rulesLeaf(edition, { digest, method }, sha256), ...file.candidacies.map((fact) => candidacyLeaf(edition, fact, sha256))], sha256);
  const second = sealRoot(decisionLeaves(file.finals.map((fact) => finalLeaf(edition, fact, sha256)), file.candidacies, sha256), sha256);
  return [
    ...(first === seals.finalists ? [] : [{ what: 'seal_finalists', category: null } as const]),
    ...(second === seals.decision ? [] : [{ what: 'seal_decision', category: null } as const]),
    ...file.rules.categories.flatMap((category) => replayCategory(file, category)),
  ];
}

function replayCategory(file: SealedTrophies, category: Category): TrophyMismatch[] {
  const inIt = <T extends { category: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.category === category.id);
  const wrong = (what: TrophyMismatch['what'], is: boolean): TrophyMismatch[] => (is ? [{ what, category: category.id }] : []);
  const competing = inIt(file.candidacies).flatMap(({ organisation, state, value, standardError, degreesOfFreedom }) =>
    state === 'excluded' || value === null || standardError === null || degreesOfFreedom === null ? [] : [{ organisation, state, figure: { value, standardError, degreesOfFreedom } }]).toSorted((a, b) => inOrder(a.organisation, b.organisation));
  const { candidatesAtLeast, finalistsAtMost, confidence } = file.rules;
  const places = finalistsOf(competing.map(({ figure }) => estimate(figure)), { candidatesAtLeast, finalistsAtMost, confidence: confidence / 100 }, finalistStream(file.edition, category.id));
  const finalists = new Set(places.map((place) => nth(competing, place).organisation));
  const finals = inIt(file.finals);
  const outcome = decideCategory(finals.map(estimate), decisionRulesOf(asked(file.rules), category, competing.length));
  const [told] = inIt(file.decisions);
  const winners = outcome.outcome === 'nobody' ? [] : outcome.winners.map((place) => nth(finals, place));
  const names = (rows: readonly { organisation: string }[]) => rows.map(({ organisation }) => organisation).toSorted().join();
  return [
    ...wrong('finalists', competing.some(({ organisation, state }) => (state === 'finalist') !== finalists.has(organisation)) || finals.some(({ organisation }) => !finalists.has(organisation))),
    ...wrong('outcome', told?.outcome !== outcome.outcome || (outcome.outcome === 'nobody' && told.reason !== outcome.reason)),
    ...wrong('winners', names(winners) !== names(inIt(file.winners)) || names(winners) !== names(finals.filter(({ winner }) => winner))),
    ...wrong('too_few_audits', finals.some(({ audits }) => audits < file.rules.secondRoundAudits)),
    ...wrong('interval', inIt(file.winners).some((winner) => !holdsInterval(category, winner) || !finals.some((final) => final.organisation === winner.organisation && final.value === winner.value && final.standardError === winner.standardError))),
  ];
}

const nearly = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function holdsInterval({ by }: Category, winner: { value: number; standardError: number; degreesOfFreedom: number; low: number; high: number }): boolean {
  const { low, high } = winnerInterval(by, estimate(winner));
  return nearly(low, winner.low) && nearly(high, winner.high);
}

function replayPublic(file: PublicTrophies, sha256: Sha256): TrophyMismatch[] {
  const { edition, rules, seals, winners } = file;
  return winners.flatMap((winner): TrophyMismatch[] => {
    const category = rules.categories.find(({ id }) => id === winner.category);
    const told = (what: TrophyMismatch['what'], is: boolean): TrophyMismatch[] => (is ? [{ what, category: winner.category }] : []);
    if (!category) return told('rules', true);
    const others = winners.filter((other) => other.category === winner.category);
    const { path, salt, audits, organisation, value, standardError, degreesOfFreedom } = winner;
    const leaf = finalLeaf(edition, { category: winner.category, organisation, winner: true, audits, value, standardError, degreesOfFreedom, salt }, sha256);
    // Whoever shares a prize was not separated from the first; the first of those who are named is not above the first of all.
    const first = others.reduce((top, other) => (other.value > top.value ? other : top), winner);
    return [
      ...told('seal_decision', seals.decision === null || !isSealed(leaf, path, seals.decision, sha256)),
      ...told('interval', !holdsInterval(category, winner)),
      ...told('too_few_audits', audits < rules.secondRoundAudits),
      ...told('separated', first !== winner && compareEstimates(estimate(first), estimate(winner), rules.confidence / 100).p <= 1 - rules.confidence / 100),
    ];
  });
}
