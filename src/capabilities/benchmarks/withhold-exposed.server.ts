import { setImmediate as turn } from 'node:timers/promises';
import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import type { CandidateGroup, Withheld } from '#core/anonymity/peer-groups.ts';
import { auditRelease, meanAsSum, type PublishedSum, type ReleaseAudit } from '#core/anonymity/release-audit.ts';
import { unproven } from '#core/anonymity/swap-certificate.ts';
import { mean } from '#core/statistics/moments.ts';
import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';

/** Outcome of the audit: bodies looked at, those that some group would have exposed, narrowest interval left, in points. */
export interface AuditOutcome {
  bodies: number;
  exposed: number;
  narrowest: number;
}

export interface Unexposing<G extends CandidateGroup> {
  released: G[];
  withheld: (Omit<Withheld, 'rule'> & { rule: 'exposes' })[];
  /** Of `extra`, the sums that may be published too. */
  extra: PublishedSum[];
  audit: AuditOutcome;
}

/**
 * Audits the global means about to be published, with `extra` sums beside them, for every body and from the place of
 * every insider. As long as somebody is exposed, the last thing in order that holds such a body is withheld and the audit runs
 * again. Lets others work between two points of view; what it computes at a stretch lasts some milliseconds.
 */
export async function withholdExposed<G extends CandidateGroup>(
  groups: readonly G[], scores: ReadonlyMap<string, number>, extra: readonly PublishedSum[] = [],
): Promise<Unexposing<G>> {
  const audited = await withholdBySolving(groups.filter(({ id }) => !isTerritory(id)), scores, extra);
  const kept = provenTerritories(groups.filter(({ id }) => isTerritory(id)), audited.released.map((group) => sumOfGroup(group, scores)), { scores, extra: audited.extra });
  const released = new Set([...audited.released, ...kept]);
  const withheld = groups.filter((group) => !released.has(group)).map(({ id }) => ({ id, rule: 'exposes' as const, with: [] }));
  return { ...audited, released: groups.filter((group) => released.has(group)), withheld };
}

const isTerritory = (id: string): boolean => /^(region|departement)\//.test(id);
const isCertification = (id: string): boolean => id.startsWith('certif');
/** Ways to sort what is published into lines and columns of bodies: any way proves, these find most proofs. */
const splits = [isTerritory, (id: string) => isTerritory(id) || isCertification(id), (id: string) => !isCertification(id), (id: string) => !isTerritory(id)];

/**
 * Territories cut across all other groups: too many points of view to solve for. They are published as far as swaps prove
 * that everybody stays hidden; the last one that holds a body without proof is withheld until all have one.
 */
function provenTerritories<G extends CandidateGroup>(territories: readonly G[], others: readonly PublishedSum[], { scores, extra }: { scores: ReadonlyMap<string, number>; extra: readonly PublishedSum[] }): G[] {
  let kept = [...territories];
  for (;;) {
    const open = new Set(unproven([...others, ...kept.map((group) => sumOfGroup(group, scores))], scores, splits, extra));
    const last = kept.findLast(({ members }) => members.some((id) => open.has(id)));
    if (!last) return kept;
    kept = kept.filter((one) => one !== last);
  }
}

async function withholdBySolving<G extends CandidateGroup>(
  groups: readonly G[], scores: ReadonlyMap<string, number>, extra: readonly PublishedSum[],
): Promise<Unexposing<G>> {
  const solver = await highsFeasibility();
  const everExposed = new Set<string>();
  const dropped = new Set<string>();
  const all = [...groups.map((group) => sumOfGroup(group, scores)), ...extra];
  for (;;) {
    const sums = all.filter(({ id }) => !dropped.has(id));
    const found = await run(auditRelease(sums, scores, solver));
    const exposed = new Set(found.exposed);
    for (const body of exposed) everExposed.add(body);
    const last = toDrop(sums, exposed);
    if (last) {
      dropped.add(last.id);
      continue;
    }
    return {
      released: groups.filter(({ id }) => !dropped.has(id)),
      withheld: groups.filter(({ id }) => dropped.has(id)).map(({ id }) => ({ id, rule: 'exposes' as const, with: [] })),
      extra: extra.filter(({ id }) => !dropped.has(id)),
      audit: { bodies: found.bodies, exposed: everExposed.size, narrowest: Math.floor(found.narrowest) },
    };
  }
}

/**
 * The last sum that holds somebody exposed. The whole panel is what everybody asks for: where it alone is left to hold them,
 * something else gives them away by subtraction, and the last of these goes.
 */
function toDrop(sums: readonly PublishedSum[], exposed: ReadonlySet<string>): PublishedSum | undefined {
  if (exposed.size === 0) return undefined;
  const parts = sums.filter(({ id }) => id !== wholePanelId);
  return parts.findLast(({ members }) => members.some((id) => exposed.has(id))) ?? parts.at(-1) ?? sums.at(-1);
}

const sumOfGroup = ({ id, members }: CandidateGroup, scores: ReadonlyMap<string, number>): PublishedSum =>
  meanAsSum(id, members, mean(members.map((member) => scores.get(member) ?? NaN)), released);

/** What is released of a group tells its mean to a tenth of a point (`valueRuns`). */
const released = 0.1;

async function run(audit: Generator<void, ReleaseAudit>): Promise<ReleaseAudit> {
  for (;;) {
    const step = audit.next();
    if (step.done) return step.value;
    await turn();
  }
}
