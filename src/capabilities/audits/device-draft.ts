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

/** The part of `localStorage` that is needed; a private window may refuse all of it. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (missionId: string) => `parvis.audit.${missionId}`;

/** What the device kept on top of the given version; anything older is left aside. */
export function readKept(storage: DeviceStorage, missionId: string, base: number): KeptAudit | null {
  try {
    const text = storage.getItem(keyOf(missionId));
    const kept = text === null ? null : parseKept(JSON.parse(text));
    return kept?.base === base ? kept : null;
  } catch {
    return null;
  }
}

/** Says whether the device could keep it: it may be full, or closed to pages. */
export function keepAudit(storage: DeviceStorage, missionId: string, kept: KeptAudit): boolean {
  try {
    storage.setItem(keyOf(missionId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetAudit(storage: DeviceStorage, missionId: string): void {
  try {
    storage.removeItem(keyOf(missionId));
  } catch {
    // What could not be written need not be removed.
  }
}

/** Only this file writes it, but another version of the product may have: what does not look right is left aside. */
function parseKept(value: unknown): KeptAudit | null {
  const kept = value as Partial<KeptAudit> | null; // looked at just below
  if (typeof kept?.auditId !== 'string' || typeof kept.entries?.answers !== 'object' || typeof kept.entries.contactedAt !== 'string') return null;
  return { auditId: kept.auditId, base: kept.base ?? 0, entries: kept.entries, unsaved: kept.unsaved === true, outbox: typeof kept.outbox === 'string' ? kept.outbox : null };
}
