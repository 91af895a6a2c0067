import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KioskSettings, KeyAlgorithm } from '#core/kiosk-protocol/types.ts';
import type { Place, WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';
import type { Visit } from '#core/opinions/visit.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';

/** The key pair of this device; its private half cannot be read, only used. */
export interface DeviceKey {
  algorithm: KeyAlgorithm;
  pair: CryptoKeyPair;
}

/** Who this device is to the server. */
export interface Identity extends DeviceKey {
  device: string;
  organisation: string;
}

/** An opinion that the server would not take in any form; kept for whoever looks into it. */
export type RefusedOpinion = WaitingOpinion & { why: string };

interface KioskSchema extends DBSchema {
  identity: { key: 'identity'; value: Identity };
  place: { key: 'place'; value: Place };
  settings: { key: 'settings'; value: KioskSettings };
  questions: { key: 'questions'; value: KioskQuestions };
  visit: { key: 'visit'; value: Visit };
  /** Server's clock minus the device's, in milliseconds. */
  offset: { key: 'offset'; value: number };
  waiting: { key: [epoch: string, seq: number]; value: WaitingOpinion };
  sent: { key: [epoch: string, seq: number]; value: WaitingOpinion };
  refused: { key: [epoch: string, seq: number]; value: RefusedOpinion };
}

export type KioskDatabase = IDBPDatabase<KioskSchema>;
type Single = 'identity' | 'place' | 'settings' | 'questions' | 'visit' | 'offset';

const name = 'parvis-kiosk';
const version = 1;

/** Opens the device's own storage; null where it is closed to pages. */
export async function openKioskDatabase(): Promise<KioskDatabase | null> {
  try {
    return await openDB<KioskSchema>(name, version, {
      upgrade(fresh) {
        for (const store of ['identity', 'place', 'settings', 'questions', 'visit', 'offset'] as const) fresh.createObjectStore(store);
        for (const store of ['waiting', 'sent', 'refused'] as const) fresh.createObjectStore(store, { keyPath: ['epoch', 'seq'] });
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
