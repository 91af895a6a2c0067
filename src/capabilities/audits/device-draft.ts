import type { AuditEntries } from './audit-entries.ts';

/** What the device itself keeps of an audit being filled in, so that nothing typed depends on the network. */
export interface KeptAudit {
  auditId: string;
  /** Version that had been received when this was typed, 0 for none: once another is received, this is out of date. */
  base: number;
  entries: AuditEntries;
  /** The server has not acknowledged these entries yet. */
  unsaved: boolean;
  /** JSON of the submission that waits to leave; null before the person has asked to send. */
  outbox: string | null;
}

/** Where a device keeps audits being filled in. */
export interface DeviceAudits {
  /** What the device kept on top of the given version; null when there is nothing, or it cannot be read. */
  read(missionId: string, base: number): Promise<KeptAudit | null>;
  /** Says whether it is kept for good: the device may be full, or closed to pages. */
  write(missionId: string, kept: KeptAudit): Promise<boolean>;
  remove(missionId: string, base: number): Promise<void>;
}

/** Another version of the product may have written it: what does not look right is left aside. */
export function parseKept(value: unknown): KeptAudit | null {
  const kept = value as Partial<KeptAudit> | null | undefined; // looked at just below
  if (typeof kept?.auditId !== 'string' || typeof kept.entries?.answers !== 'object' || typeof kept.entries.contactedAt !== 'string') return null;
  return { auditId: kept.auditId, base: kept.base ?? 0, entries: kept.entries, unsaved: kept.unsaved === true, outbox: typeof kept.outbox === 'string' ? kept.outbox : null };
}

/**
 * What the device kept, and of the questions it says nothing of what the server has. A device whose storage fills up goes on in
 * memory, and only the server gets those answers: what the device kept before is older then, though it calls itself unsaved.
 */
export function withLaterAnswers(kept: KeptAudit, server: AuditEntries): KeptAudit {
  if (!kept.unsaved || kept.outbox) return kept;
  const { entries } = kept;
  return {
    ...kept,
    entries: {
      contactedAt: entries.contactedAt || server.contactedAt,
      answeredThrough: entries.answeredThrough || server.answeredThrough,
      remarks: entries.remarks || server.remarks,
      answers: { ...server.answers, ...entries.answers },
    },
  };
}
