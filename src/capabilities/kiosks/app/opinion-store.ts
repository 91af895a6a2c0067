import { firstPlace, knowingTheClock, takePlaces, verdictsOn, wentBack, type Place, type WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';
import type { Batch, BatchAnswer, DeviceOpinion } from '#core/kiosk-protocol/types.ts';
import { sha256Of } from '#platform/browser/digest.ts';
import { newId } from '#platform/browser/new-id.ts';
import type { Identity, KioskDatabase } from './kiosk-database.ts';

/** Opinions already received that the device keeps, so that a server put back from a copy can ask for them again. */
const keptAfterwards = 2_000;

const digest = (text: string) => sha256Of(new TextEncoder().encode(text));
export const keyOf = ({ epoch, seq }: WaitingOpinion): [string, number] => [epoch, seq];

/**
 * Puts the opinions of a visit that has ended into the queue, for good, and forgets the visit, in one transaction. Says
 * whether there was room; nothing is lost when there was not: the visit stays. Only the tab that holds the queue calls it.
 */
export async function queueOpinions(db: KioskDatabase, opinions: readonly Omit<DeviceOpinion, 'seq'>[]): Promise<boolean> {
  const offset = (await db.get('offset', 'offset')) ?? null;
  const before = (await db.get('place', 'place')) ?? firstPlace(newId());
  const { place, waiting } = await takePlaces(before, opinions, offset, digest);
  try {
    const tx = db.transaction(['waiting', 'place', 'visit', 'offset'], 'readwrite', { durability: 'strict' });
    // The server may have been heard since the offset was read.
    const known = offset ?? (await tx.objectStore('offset').get('offset')) ?? null;
    const writes = waiting.map((one) => tx.objectStore('waiting').add({ ...one, offset: known }));
    await Promise.all([...writes, tx.objectStore('place').put(place, 'place'), tx.objectStore('visit').delete('visit'), tx.done]);
    return true;
  } catch {
    return false;
  }
}

/** Notes how far the clock is off, and says so of what was written down while nobody knew. */
export async function learnOffset(db: KioskDatabase, offset: number): Promise<void> {
  const tx = db.transaction(['waiting', 'offset'], 'readwrite', { durability: 'strict' });
  const waiting = tx.objectStore('waiting');
  for (const one of knowingTheClock(await waiting.getAll(), offset)) await waiting.put(one);
  await tx.objectStore('offset').put(offset, 'offset');
  await tx.done;
}

/** From here on nobody knows how far the clock is off, until the server is heard. */
export const forgetOffset = (db: KioskDatabase): Promise<void> => db.delete('offset', 'offset').catch(() => {});

/** How many opinions given under this enrolment the server takes in no form. */
export async function refusedCount(db: KioskDatabase, { device }: Identity): Promise<number> {
  return (await db.getAll('refused')).filter((one) => (one.device ?? device) === device).length;
}

/**
 * Takes the server's answer to a batch in: what has a verdict is settled and kept a while; what the server lacks of older
 * ones waits again. Where the device's storage went back in time, it goes on under another epoch, and what was put aside because
 * its place was taken asks again there. Returns how many were settled.
 */
export async function settleBatch(db: KioskDatabase, identity: Identity, batch: Batch, answer: BatchAnswer): Promise<number> {
  const tx = db.transaction(['waiting', 'sent'], 'readwrite', { durability: 'strict' });
  const [waiting, sent] = [tx.objectStore('waiting'), tx.objectStore('sent')];
  const { settled, again } = verdictsOn(await waiting.getAll(IDBKeyRange.bound([batch.epoch, batch.seqFrom], [batch.epoch, batch.seqTo])), answer);
  for (const one of again) await waiting.put({ ...one, again: true });
  for (const one of settled) {
    await sent.put(one);
    await waiting.delete(keyOf(one));
  }
  for (const [from, to] of answer.gaps) {
    for (const one of await sent.getAll(IDBKeyRange.bound([batch.epoch, from], [batch.epoch, to]))) {
      await waiting.put(one);
      await sent.delete(keyOf(one));
    }
  }
  for (const old of (await sent.getAllKeys()).slice(0, -keptAfterwards)) await sent.delete(old);
  await tx.done;
  const place = await db.get('place', 'place');
  if (again.length > 0 || (place && wentBack(place, batch.epoch, answer))) await beginAnew(db, identity);
  return settled.length + again.length;
}

/** Puts one opinion that the server takes in no form aside, so that the others get through. */
export async function setAside(db: KioskDatabase, { device }: Identity, one: WaitingOpinion, why: string): Promise<void> {
  const tx = db.transaction(['waiting', 'refused'], 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('refused').put({ ...one, why, device }), tx.objectStore('waiting').delete(keyOf(one)), tx.done]);
}

/** Another epoch: what still waits of this enrolment takes places in it, under the ids it has. What was received stays where it was. */
export async function beginAnew(db: KioskDatabase, identity: Identity): Promise<void> {
  const former = await db.getAll('former');
  const left = former.find((one) => one.identity.device === identity.device);
  const epochs = new Set(former.map(({ epoch }) => epoch));
  const mine = (epoch: string) => (left ? former.some((one) => one.epoch === epoch && one.identity.device === identity.device) : !epochs.has(epoch));
  const all = (await db.getAll('waiting')).filter(({ epoch }) => mine(epoch));
  const { place, moved } = await movedAlong(all);
  const tx = db.transaction(['waiting', 'place', 'former'], 'readwrite', { durability: 'strict' });
  const waiting = tx.objectStore('waiting');
  await Promise.all([
    ...all.map((one) => waiting.delete(keyOf(one))), ...moved.map((one) => waiting.add(one)),
    left ? tx.objectStore('former').put({ ...left, epoch: place.epoch }) : tx.objectStore('place').put(place, 'place'), tx.done,
  ]);
}

/** The same opinions in another epoch, in the same order. */
export async function movedAlong(all: readonly WaitingOpinion[]): Promise<{ place: Place; moved: WaitingOpinion[] }> {
  let place = firstPlace(newId());
  const moved: WaitingOpinion[] = [];
  for (const { opinion, offset, again } of all) {
    const taken = await takePlaces(place, [opinion], offset, digest);
    place = taken.place;
    moved.push(...taken.waiting.map((one) => (again ? { ...one, again } : one)));
  }
  return { place, moved };
}
