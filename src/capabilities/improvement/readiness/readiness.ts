import { closingSteps, commitmentState, evidenceOf, freshnessOf, isIndicative, keptShare, type CommitmentState, type Evidence, type Freshness } from '#core/improvement/readiness.ts';
import type { Edition, Framework, Recommendation } from '#capabilities/grids/index.ts';
import type { RankedAdvice } from '../advice/advice.ts';
import type { ItemResult } from '../findings/findings.ts';

export type Commitment = Framework['commitments'][number];

/** A file by which a body shows that it keeps a commitment. */
export interface CommitmentProof {
  id: string;
  commitmentId: string;
  title: string;
  datedOn: string;
  file: { sha256: string; name: string; type: string; bytes: number };
}

export interface CommitmentReadiness {
  commitment: Commitment;
  state: CommitmentState;
  /** What contacts show, in points; null where nothing was scored. */
  evidence: Evidence | null;
  /** Too few contacts to be more than an indication: no interval is shown. */
  indicative: boolean;
  /** Observed items, those that cost most first. */
  items: readonly ItemResult[];
  proofs: readonly (CommitmentProof & { freshness: Freshness })[];
  /** Recommendations that would close what is below the bar, if they succeeded; the most useful for a day of work first. */
  closing: readonly Recommendation[];
  /** Days of work to close it, by convention; null where only a proof is missing. */
  cost: number | null;
}

export interface FrameworkReadiness {
  framework: Framework;
  /** Those that a contact can show, and apart those that none can. */
  observable: readonly CommitmentReadiness[];
  others: readonly CommitmentReadiness[];
  counts: Readonly<Record<CommitmentState, number>>;
  /** Of all commitments, how many are shown kept or proved: the same count everywhere. */
  share: { kept: number; all: number };
  /** Of all commitments below the bar, each recommendation once: days of work, and points of the global score it may gain. */
  cost: number;
  gain: number;
  /** Last contact on which it rests, 'YYYY-MM-DD', with its freshness; null without any. */
  observedOn: string | null;
  freshness: Freshness | null;
}

export interface ReadinessSource {
  edition: Edition;
  items: readonly ItemResult[];
  advice: RankedAdvice;
  proofs: readonly CommitmentProof[];
  /** Civil date of the last contact. */
  observedOn: string | null;
  /** The day from whose eyes age is counted. */
  today: string;
}

/**
 * How far one barometer shows the body to be from each quality reference: what contacts show kept and failed, apart
 * what no contact can show, with proofs and what closing would cost. An indication, never a certificate.
 */
export function readinessFor(source: ReadinessSource): FrameworkReadiness[] {
  const all = source.edition.frameworks.map((framework) => frameworkReadiness(framework, source));
  return all.sort((a, b) => order(a.framework.id) - order(b.framework.id) || (a.framework.id < b.framework.id ? -1 : 1));
}

/** State references first, then service certifications, then standards. */
const first = ['services-publics-plus', 'marianne', 'qualivilles', 'qualipref', 'iso9001', 'iso10002'];
const order = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);

function frameworkReadiness(framework: Framework, source: ReadinessSource): FrameworkReadiness {
  const all = framework.commitments.map((commitment) => commitmentReadiness(commitment, source));
  const closing = new Map(all.flatMap((one) => one.closing.map((recommendation) => [recommendation.id, recommendation] as const)));
  const days = source.advice.conventions.effort_days;
  const gains = new Map(source.advice.ranked.map(({ recommendation, gain }) => [recommendation.id, gain]));
  return {
    framework,
    observable: all.filter(({ commitment }) => commitment.observable),
    others: all.filter(({ commitment }) => !commitment.observable),
    counts: countStates(all),
    share: keptShare(all.map(({ state }) => state)),
    cost: [...closing.values()].reduce((sum, { effort }) => sum + days[effort], 0),
    gain: [...closing.keys()].reduce((sum, id) => sum + (gains.get(id) ?? 0), 0),
    observedOn: source.observedOn,
    freshness: source.observedOn === null ? null : freshnessOf(source.observedOn, source.today, source.advice.conventions.readiness),
  };
}

function countStates(all: readonly CommitmentReadiness[]): Record<CommitmentState, number> {
  const counts = { covered: 0, to_confirm: 0, failed: 0, not_measured: 0, proved: 0, proof_stale: 0, proof_missing: 0 };
  for (const { state } of all) counts[state] += 1;
  return counts;
}

function commitmentReadiness(commitment: Commitment, source: ReadinessSource): CommitmentReadiness {
  const { items, advice, proofs, today } = source;
  const { readiness: rules, effort_days: days } = advice.conventions;
  const own = commitment.observable ? items.filter(({ item }) => shows(item, commitment)) : [];
  const evidence = evidenceOf(findingsOf(own));
  const dated = proofs.filter(({ commitmentId }) => commitmentId === commitment.id)
    .map((proof) => ({ ...proof, freshness: freshnessOf(proof.datedOn, today, rules) }));
  const state = commitmentState({ observable: commitment.observable, evidence, proofs: dated.map(({ freshness }) => freshness) }, rules);
  const below = evidence !== null && evidence.value < rules.covered_from;
  const closing = below ? closingOf(own, source) : [];
  return {
    commitment, state, evidence, indicative: evidence !== null && isIndicative(evidence, rules),
    items: own.toSorted((a, b) => cost(b) - cost(a)), proofs: dated, closing,
    cost: below ? closing.reduce((sum, { effort }) => sum + days[effort], 0) : null,
  };
}

/** What each contact found, over these items. */
function findingsOf(own: readonly ItemResult[]) {
  const found = own.flatMap(({ item, scores }) => [...scores].map(([contact, score]) => ({ contact, weight: item.weight, score })));
  return [...Map.groupBy(found, ({ contact }) => contact).values()];
}

const observed = ({ item, scores }: ItemResult) => ({
  weight: item.weight, answers: scores.size, value: [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size,
});

function closingOf(own: readonly ItemResult[], { edition, advice: { conventions } }: ReadinessSource): Recommendation[] {
  const known = new Map(edition.recommendations.map((one) => [one.id, one]));
  const closable = own.flatMap((result) => {
    const recommendation = known.get(result.item.recommendation);
    return recommendation && result.scores.size > 0 ? [{ ...observed(result), recommendation: recommendation.id, days: conventions.effort_days[recommendation.effort] }] : [];
  });
  return closingSteps(closable, conventions.readiness.covered_from).flatMap((id) => known.get(id) ?? []);
}

const cost = ({ item, scored, value }: ItemResult): number => item.weight * scored * (100 - value);

const shows = (item: ItemResult['item'], { id, criteria = [] }: Commitment): boolean =>
  item.commitments.includes(id) || criteria.includes(item.criterion);
