import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { AuditForm } from '../audit-form.ts';
import type { KeptAudit } from '../device-draft.ts';
import type { DeclaredEvidence } from '../evidence/evidence.ts';
import type { CallMark } from './call-marks.ts';
import type { FieldMission } from './field-mission.ts';

/** What belongs to one person: on a phone that several share, nobody sees or sends what is another's. */
export interface Owned {
  /** Id of the person; empty for what an earlier version kept before anybody had signed in. */
  owner: string;
}

/** An audit begun on this phone: its form stays that of its start, whatever the grid has become since. */
export interface StartedAudit extends Owned {
  organisationId: string;
  missionId: string;
  base: number;
  channel: Channel;
  form: AuditForm;
}

/** A file on the phone, and how far it is on its way. */
export interface KeptEvidence extends DeclaredEvidence, Owned {
  bytes: ArrayBuffer;
  state: 'waiting' | 'received' | 'refused';
  /** Why the server refused it, in words. */
  refusal: string | null;
}

interface FieldSchema extends DBSchema {
  missions: { key: string; value: FieldMission & Owned };
  forms: { key: string; value: AuditForm };
  audits: { key: string; value: KeptAudit & Owned };
  starts: { key: string; value: StartedAudit };
  calls: { key: string; value: CallMark[] };
  evidence: { key: string; value: KeptEvidence; indexes: { mission: string } };
  settings: { key: string; value: string };
}

export type FieldDatabase = IDBPDatabase<FieldSchema>;

const name = 'parvis-field';
// A higher number comes with an upgrade below that keeps whatever is there.
const version = 2;

/** Opens the phone's own storage; null where it is closed to pages (some private windows). */
export async function openFieldDatabase(): Promise<FieldDatabase | null> {
  try {
    const db: FieldDatabase = await openDB<FieldSchema>(name, version, {
      async upgrade(fresh, from, _to, tx) {
        if (from >= 1) return giveToOwner(tx);
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

/** One person's audit on one version received: what was typed before another version came is never written over. */
export function auditKey(owner: string, missionId: string, base: number): string {
  return `${owner} ${missionId} ${base}`;
}

/** All keys of one person. */
export function keysOf(owner: string): IDBKeyRange {
  return IDBKeyRange.bound(`${owner} `, `${owner} \uffff`);
}

/** The person who signed in last on this phone; empty before anybody did. */
export async function ownerOfPhone(db: FieldDatabase): Promise<string> {
  return (await db.get('settings', 'owner')) ?? '';
}

/** Somebody is signed in: from now on the phone shows and sends what is theirs. */
export async function claimPhone(db: FieldDatabase, owner: string): Promise<void> {
  if ((await ownerOfPhone(db)) !== owner) await db.put('settings', owner, 'owner');
}

/** What the first version kept without saying whose it was belongs to the person who took missions along. */
async function giveToOwner(tx: IDBPTransaction<FieldSchema, StoreNames<FieldSchema>[], 'versionchange'>): Promise<void> {
  const owner = (await tx.objectStore('settings').get('owner')) ?? '';
  for (const name of ['audits', 'starts', 'calls'] as const) {
    const store = tx.objectStore(name);
    for (const key of await store.getAllKeys()) {
      const value = await store.get(key);
      if (value === undefined) continue;
      await store.put(Array.isArray(value) ? value : { ...value, owner }, `${owner} ${key}`);
      await store.delete(key);
    }
  }
  const evidence = tx.objectStore('evidence');
  for (const file of await evidence.getAll()) await evidence.put({ ...file, owner });
}
