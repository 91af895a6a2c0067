import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { AuditForm } from '../audit-form.ts';
import type { KeptAudit } from '../device-draft.ts';
import type { DeclaredEvidence } from '../evidence/evidence.ts';
import type { CallMark } from './call-marks.ts';
import type { FieldMission } from './field-mission.ts';

/** An audit begun on this phone: its form stays that of its start, whatever the grid has become since. */
export interface StartedAudit {
  organisationId: string;
  missionId: string;
  base: number;
  channel: Channel;
  form: AuditForm;
}

/** A file on the phone, and how far it is on its way. */
export interface KeptEvidence extends DeclaredEvidence {
  bytes: ArrayBuffer;
  state: 'waiting' | 'received' | 'refused';
  /** Why the server refused it, in words. */
  refusal: string | null;
}

interface FieldSchema extends DBSchema {
  missions: { key: string; value: FieldMission & { owner: string } };
  forms: { key: string; value: AuditForm };
  audits: { key: string; value: KeptAudit };
  starts: { key: string; value: StartedAudit };
  calls: { key: string; value: CallMark[] };
  evidence: { key: string; value: KeptEvidence; indexes: { mission: string } };
  settings: { key: string; value: string };
}

export type FieldDatabase = IDBPDatabase<FieldSchema>;

const name = 'parvis-field';
// A higher number comes with an upgrade below that keeps whatever is there.
const version = 1;

/** Opens the phone's own storage; null where it is closed to pages (some private windows). */
export async function openFieldDatabase(): Promise<FieldDatabase | null> {
  try {
    const db: FieldDatabase = await openDB<FieldSchema>(name, version, {
      upgrade(fresh) {
        for (const store of ['missions', 'forms', 'audits', 'starts', 'calls', 'settings'] as const) fresh.createObjectStore(store);
        fresh.createObjectStore('evidence', { keyPath: 'id' }).createIndex('mission', 'missionId');
      },
      // Another tab has a newer version of the product: it may upgrade; this one goes on in memory and on the server.
      blocking: () => db.close(),
    });
    return db;
  } catch {
    return null;
  }
}

/** One audit on one version received: what was typed before another version came is never written over. */
export function auditKey(missionId: string, base: number): string {
  return `${missionId} ${base}`;
}
