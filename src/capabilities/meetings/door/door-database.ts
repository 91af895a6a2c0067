import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DoorAnswer } from './door-answer.ts';

/** Somebody let in at this door, whom the server has not heard of yet. `at`: by the clock of this telephone. */
export interface WaitingArrival {
  attendeeId: string;
  at: number;
}

interface DoorSchema extends DBSchema {
  /** The link of this door. */
  link: { key: 'link'; value: string };
  /** What it last heard. */
  book: { key: 'book'; value: DoorAnswer };
  waiting: { key: string; value: WaitingArrival };
}

export type DoorDatabase = IDBPDatabase<DoorSchema>;

/** Opens the telephone's own storage; null where it is closed to pages. */
export async function openDoorDatabase(): Promise<DoorDatabase | null> {
  try {
    return await openDB<DoorSchema>('parvis-door', 1, {
      upgrade(db) {
        db.createObjectStore('link');
        db.createObjectStore('book');
        db.createObjectStore('waiting', { keyPath: 'attendeeId' });
      },
    });
  } catch {
    return null;
  }
}
