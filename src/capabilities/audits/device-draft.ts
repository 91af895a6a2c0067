import { noEntries, type AuditEntries } from './audit-entries.ts';
import { mergeEntries, stampChanges } from './merge-entries.ts';

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

/**
 * Another version of the product may have written it: what does not look right is left aside. One that did not date what was said
 * kept it as the last word of this device, so that it stands before what nobody dated.
 */
export function parseKept(value: unknown): KeptAudit | null {
  const kept = value as Partial<KeptAudit> | null | undefined; // looked at just below
  if (typeof kept?.auditId !== 'string' || typeof kept.entries?.answers !== 'object' || typeof kept.entries.contactedAt !== 'string') return null;
  const unsaved = kept.unsaved === true;
  const entries = kept.entries.at || !unsaved ? kept.entries : stampChanges(noEntries, kept.entries, 1);
  return { auditId: kept.auditId, base: kept.base ?? 0, entries, unsaved, outbox: typeof kept.outbox === 'string' ? kept.outbox : null };
}

/** What the device kept, with what the server knows later; what waits to be sent stays as it was sent. */
export function withServer(kept: KeptAudit, server: AuditEntries): KeptAudit {
  if (kept.outbox !== null) return kept;
  const entries = mergeEntries(server, kept.entries);
  return entries === kept.entries ? kept : { ...kept, entries };
}

/** What a page gives a device to keep, on top of what another page has left there meanwhile. */
export function overKept(before: KeptAudit | null, kept: KeptAudit): KeptAudit {
  if (!before || kept.outbox !== null) return kept;
  const entries = mergeEntries(before.entries, kept.entries);
  return entries === kept.entries ? kept : { ...kept, entries, unsaved: kept.unsaved || before.unsaved };
}
