import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KioskSettings, KeyAlgorithm } from '#core/kiosk-protocol/types.ts';
import type { Giver, Place, WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';
import type { Visit } from '#core/opinions/visit.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';

/** The key pair of this device; its private half cannot be read, only used. */
export interface DeviceKey {
  algorithm: KeyAlgorithm;
  pair: CryptoKeyPair;
}

/** Who this device is to the server. */
export interface Identity extends DeviceKey, Giver {
  /** As the point was called at the enrolment. */
  pointName: string;
}

/** An enrolment that this device has left while something given under it still waits, an entry for each epoch. */
export interface FormerEnrolment {
  epoch: string;
  identity: Identity;
  /** The body's name; '' when the device never learnt it. */
  body: string;
}

/** An opinion that the server would not take in any form; kept for whoever looks into it. */
export type RefusedOpinion = WaitingOpinion & { why: string; device?: string };

interface KioskSchema extends DBSchema {
  identity: { key: 'identity'; value: Identity };
  place: { key: 'place'; value: Place };
  settings: { key: 'settings'; value: KioskSettings };
  questions: { key: 'questions'; value: KioskQuestions };
  visit: { key: 'visit'; value: Visit };
  /** Server's clock minus the device's, in milliseconds. */
  offset: { key: 'offset'; value: number };
  former: { key: string; value: FormerEnrolment };
  waiting: { key: [epoch: string, seq: number]; value: WaitingOpinion };
  sent: { key: [epoch: string, seq: number]; value: WaitingOpinion };
  refused: { key: [epoch: string, seq: number]; value: RefusedOpinion };
}

export type KioskDatabase = IDBPDatabase<KioskSchema>;
type Single = 'identity' | 'place' | 'settings' | 'questions' | 'visit' | 'offset';

const name = 'parvis-kiosk';
const version = 2;

/** Opens the device's own storage; null where it is closed to pages. */
export async function openKioskDatabase(): Promise<KioskDatabase | null> {
  try {
    return await openDB<KioskSchema>(name, version, {
      async upgrade(db, before, _after, tx) {
        if (before < 1) {
          for (const store of ['identity', 'place', 'settings', 'questions', 'visit', 'offset'] as const) db.createObjectStore(store);
          for (const store of ['waiting', 'sent', 'refused'] as const) db.createObjectStore(store, { keyPath: ['epoch', 'seq'] });
        }
        db.createObjectStore('former', { keyPath: 'epoch' });
        const [identity, settings] = await Promise.all([tx.objectStore('identity').get('identity'), tx.objectStore('settings').get('settings')]);
        // The first version did not write down where it was enrolled, and never left that point without its queue.
        if (identity && settings) await tx.objectStore('identity').put({ ...identity, point: settings.point, pointName: settings.pointName }, 'identity');
      },
    });
  } catch {
    return null;
  }
}

/** Keeps one thing for good, in place of the one before. Says whether there was room. */
export async function keepOne<S extends Single>(db: KioskDatabase, store: S, value: KioskSchema[S]['value']): Promise<boolean> {
  try {
    const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
    // Each of these stores holds one value under its own name.
    await Promise.all([tx.store.put(value, store as never), tx.done]);
    return true;
  } catch {
    return false;
  }
}
