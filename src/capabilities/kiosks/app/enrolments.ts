import { handOver, runOf, samePlace, type WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';
import type { KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';
import type { FormerEnrolment, Identity, KioskDatabase } from './kiosk-database.ts';
import { keyOf, movedAlong } from './opinion-store.ts';

/** What waits under one enrolment of this device. */
export interface EnrolmentQueue {
  identity: Identity;
  /** The body's name where the device has left it, '' when unknown. */
  body: string;
  /** Epochs of which something waits, in order. */
  epochs: readonly string[];
  waiting: number;
}

/** The queue of the enrolment that stands, and those of the ones that this device has left, of which something may still wait. */
export async function queuesOf(db: KioskDatabase, identity: Identity): Promise<{ own: EnrolmentQueue; left: EnrolmentQueue[] }> {
  const former = await db.getAll('former');
  const counts = await Promise.all((await epochsWaiting(db)).map(async (epoch) => ({ epoch, waiting: await db.count('waiting', wholeEpoch(epoch)) })));
  const queueOf = (one: Pick<FormerEnrolment, 'identity' | 'body'>, mine: (epoch: string) => boolean): EnrolmentQueue => {
    const theirs = counts.filter(({ epoch }) => mine(epoch));
    return { identity: one.identity, body: one.body, epochs: theirs.map(({ epoch }) => epoch), waiting: theirs.reduce((sum, { waiting }) => sum + waiting, 0) };
  };
  const device = new Map(former.map((one) => [one.epoch, one.identity.device]));
  const enrolments = new Map(former.map((one) => [one.identity.device, one]));
  return {
    own: queueOf({ identity, body: '' }, (epoch) => !device.has(epoch)),
    left: [...enrolments.values()].map((one) => queueOf(one, (epoch) => device.get(epoch) === one.identity.device)),
  };
}

/** The opinions of a queue that leave next, at most so many. */
export async function nextRun(db: KioskDatabase, { epochs: [epoch] }: EnrolmentQueue, most: number): Promise<WaitingOpinion[]> {
  return epoch === undefined ? [] : runOf(await db.getAll('waiting', wholeEpoch(epoch), most), most);
}

/**
 * From now on this device is `next`. What waits goes along when it was given at the same point; else it stays with the
 * enrolment under which it was given, key and all, and the words and settings of that point are forgotten. One
 * transaction: a device that stops in the middle is still the one it was. Says whether there was room.
 */
export async function takeIdentity(db: KioskDatabase, next: Identity, body: string): Promise<boolean> {
  const now = await db.get('identity', 'identity');
  const former = new Map((await db.getAll('former')).map((one) => [one.epoch, one]));
  const enrolmentOf = (epoch: string): FormerEnrolment => former.get(epoch) ?? { epoch, identity: now ?? next, body };
  const { along, stay } = handOver(await epochsWaiting(db), (epoch) => enrolmentOf(epoch).identity, next);
  const goes = (await Promise.all(along.map((epoch) => db.getAll('waiting', wholeEpoch(epoch))))).flat();
  const { place, moved } = await movedAlong(goes);
  const moves = now !== undefined && !samePlace(now, next);
  try {
    const tx = db.transaction(['waiting', 'former', 'place', 'identity', 'settings', 'questions', 'sent'], 'readwrite', { durability: 'strict' });
    const [waiting, left] = [tx.objectStore('waiting'), tx.objectStore('former')];
    await Promise.all([
      ...goes.map((one) => waiting.delete(keyOf(one))), ...moved.map((one) => waiting.add(one)),
      ...along.map((epoch) => left.delete(epoch)), ...stay.map((epoch) => left.put(enrolmentOf(epoch))),
      tx.objectStore('place').put(place, 'place'), tx.objectStore('identity').put(next, 'identity'),
      ...(moves ? [tx.objectStore('settings').clear(), tx.objectStore('questions').clear()] : []),
      ...(moves && stay.length === 0 ? [tx.objectStore('sent').clear()] : []), tx.done,
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Keeps what is asked at the point of an enrolment, room permitting, if this device still is that one. Says whether it is. */
export async function keepWords(db: KioskDatabase, { device }: Identity, questions: KioskQuestions, settings: KioskSettings): Promise<boolean> {
  const tx = db.transaction(['identity', 'questions', 'settings'], 'readwrite', { durability: 'strict' });
  const stands = (await tx.objectStore('identity').get('identity'))?.device === device;
  if (stands) await Promise.all([tx.objectStore('questions').put(questions, 'questions'), tx.objectStore('settings').put(settings, 'settings'), tx.done]).catch(() => {});
  return stands;
}

/** Nothing waits any more under an enrolment that was left: its key and what it had sent are forgotten. */
export async function retire(db: KioskDatabase, device: string): Promise<void> {
  const epochs = (await db.getAll('former')).filter(({ identity }) => identity.device === device).map(({ epoch }) => epoch);
  const tx = db.transaction(['former', 'sent'], 'readwrite', { durability: 'strict' });
  await Promise.all([...epochs.flatMap((epoch) => [tx.objectStore('former').delete(epoch), tx.objectStore('sent').delete(wholeEpoch(epoch))]), tx.done]);
}

/** Every place of an epoch. A list sorts after any number. */
const wholeEpoch = (epoch: string): IDBKeyRange => IDBKeyRange.bound([epoch, 0], [epoch, []]);

/** Epochs of which something waits, in order; each costs one step, however much waits. */
async function epochsWaiting(db: KioskDatabase): Promise<string[]> {
  const epochs: string[] = [];
  let cursor = await db.transaction('waiting').store.openKeyCursor();
  while (cursor) {
    const [epoch] = cursor.key;
    epochs.push(epoch);
    cursor = await cursor.continue([epoch, []] as never); // a key beyond all places of the epoch: not one of the store's own
  }
  return epochs;
}
