import { setImmediate as turn } from 'node:timers/promises';
import type { CandidateGroup, Withheld } from '#core/anonymity/peer-groups.ts';
import { auditRelease, meanAsSum, type PublishedSum, type ReleaseAudit } from '#core/anonymity/release-audit.ts';
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
  const solver = await highsFeasibility();
  const everExposed = new Set<string>();
  const dropped = new Set<string>();
  const all = [...groups.map((group) => sumOfGroup(group, scores)), ...extra];
  for (;;) {
    const sums = all.filter(({ id }) => !dropped.has(id));
    const found = await run(auditRelease(sums, scores, solver));
    const exposed = new Set(found.exposed);
    for (const body of exposed) everExposed.add(body);
    const last = sums.findLast(({ members }) => members.some((id) => exposed.has(id)));
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

const sumOfGroup = ({ id, members }: CandidateGroup, scores: ReadonlyMap<string, number>): PublishedSum =>
  meanAsSum(id, members, Math.round(mean(members.map((member) => scores.get(member) ?? NaN))));

async function run(audit: Generator<void, ReleaseAudit>): Promise<ReleaseAudit> {
  for (;;) {
    const step = audit.next();
    if (step.done) return step.value;
    await turn();
  }
}
