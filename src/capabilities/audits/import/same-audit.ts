import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import type { KnownAudit, KnownVersion } from './known-audits.queries.server.ts';
import type { AuditLine } from './read-audits.ts';

/** Whether a line says what one version of a recorded audit says; times to the minute, as files have them. */
export function isSameAudit(audit: AuditLine, answers: readonly Answer[], known: KnownAudit): boolean {
  const sameContact = known.scenarioKind === audit.scenarioKind && known.scenarioId === audit.scenarioId && known.persona === audit.persona
    && known.channel === audit.channel && known.network === audit.network && known.simulated === audit.simulated;
  return sameContact && known.versions.some((version) => saysTheSame(audit, answers, version));
}

function saysTheSame(audit: AuditLine, answers: readonly Answer[], version: KnownVersion): boolean {
  const given = answers.filter(({ value }) => value !== null);
  const stored = new Map(version.items.map((item, i) => [item, version.values[i]]));
  return parisTimeOf(version.contactedAt) === parisTimeOf(audit.contactedAt)
    && version.answeredThrough === audit.answeredThrough
    && (version.remarks ?? '').trim() === (audit.remarks ?? '')
    && stored.size === given.length
    && given.every(({ itemId, value }) => stored.get(itemId) === value);
}
