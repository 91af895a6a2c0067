import { chainStart } from '#core/kiosk-protocol/canonical.ts';
import { judge } from '#core/kiosk-protocol/judge.ts';
import { gapsOf, nothingHeard } from '#core/kiosk-protocol/sequence.ts';
import type { ItemVerdict } from '#core/kiosk-protocol/types.ts';
import type { Ctx } from '#platform/context.ts';
import { insertQuarantine, useNonces, type SetAside } from './aside.queries.server.ts';
import { countStored } from './count-stored.server.ts';
import { sha256 } from './given-opinion.server.ts';
import { keepTexts } from './keep-texts.server.ts';
import { opinionRow } from './opinion-row.ts';
import { boundStandstill, epochKey, insertOpinions, lockEpochs, noteHeard, readPlaces, rowKey, storedHashes, writeEpochs, type Place } from './receive.queries.server.ts';
import { settleArrivals, type Arrival, type EpochState } from './settle-arrivals.ts';
import type { FromDevice, Receipt, Refused, Submission } from './submission.ts';

/** A submission that counts, with its place. */
export interface Admitted {
  submission: Submission;
  place: Place;
  /** The database's clock when it was heard. */
  heardAt: Date;
}

/**
 * The one writer of opinions, texts and roll-ups. Takes submissions of any number of bodies in one transaction of the
 * scope `system`; what it answers is durable once that transaction is committed, and the same again changes nothing.
 * A submission whose device is revoked, or whose point is not one of the body's, is refused alone.
 */
export async function receiveOpinions(ctx: Pick<Ctx, 'db'>, submissions: readonly Submission[]): Promise<(Receipt | Refused)[]> {
  const { db } = ctx;
  await boundStandstill(db);
  const { now, places } = await readPlaces(db, submissions);
  const admitted = submissions.map((submission, i) => admit(submission, places[i] ?? null, now));
  const counted = admitted.filter((one): one is Admitted => !('refused' in one));
  const epochs = await lockEpochs(db, counted.map(({ submission }) => submission).filter(isOfDevice), now);
  const arrivals = counted.flatMap(({ submission, heardAt }, i) => settleInto(epochs, submission, i, heardAt));
  const { verdicts, stored } = await store(db, counted, arrivals, now);
  const texts = await keepTexts(db, counted, verdicts, now);
  await writeEpochs(db, epochs);
  await noteHeard(db, counted.flatMap(({ submission, heardAt }) => (isOfDevice(submission) ? [{ submission, heardAt }] : [])), now);
  await countStored(db, stored, counted, await secondScans(db, counted, now), now);
  return admitted.map((one) => {
    if ('refused' in one) return one;
    const i = counted.indexOf(one);
    const epoch = isOfDevice(one.submission) ? epochs.get(epochKey(one.submission)) : undefined;
    const { contiguous } = epoch?.heard ?? nothingHeard;
    return { verdicts: verdicts[i] ?? [], texts: texts[i] ?? [], contiguous, gaps: epoch ? gapsOf(epoch.heard) : [], serverTime: now };
  });
}

const isOfDevice = (submission: Submission): submission is Submission & { device: FromDevice } => submission.device !== undefined;

function admit(submission: Submission, place: Place | null, now: Date): Admitted | Refused {
  if (!place) return { refused: 'point_unknown' };
  if (place.revoked) return { refused: 'kiosk_revoked' };
  // The wait in this process is measured by a clock that nobody sets.
  return { submission, place, heardAt: new Date(now.getTime() - Math.max(0, performance.now() - submission.heardAt)) };
}

function settleInto(epochs: Map<string, EpochState>, submission: Submission, index: number, heardAt: Date): Arrival[] {
  const key = isOfDevice(submission) ? epochKey(submission) : null;
  const before = key === null ? null : (epochs.get(key) ?? null);
  const atStart = before && before.head === null && before.heard.contiguous === 0 ? { ...before, head: chainStart } : before;
  const settled = settleArrivals(submission, index, heardAt, atStart, sha256);
  if (key !== null && settled.epoch) epochs.set(key, settled.epoch);
  return settled.arrivals;
}

/** Writes what is new, judges everything against what stands, and keeps aside what contradicts it. Verdicts by submission, in the order in which its opinions were given. */
async function store(db: Ctx['db'], counted: readonly Admitted[], arrivals: readonly Arrival[], now: Date): Promise<{ verdicts: ItemVerdict[][]; stored: Arrival[] }> {
  const keyOf = ({ organisationId, opinion }: Arrival) => rowKey(organisationId, opinion.id);
  const candidates = new Map<string, Arrival>();
  for (const arrival of arrivals) if (!arrival.placeTaken && !arrival.opinion.unknown && !candidates.has(keyOf(arrival))) candidates.set(keyOf(arrival), arrival);
  const inserted = await insertOpinions(db, [...candidates.values()].flatMap((arrival) => opinionRow(arrival, counted, now)));
  const stored = [...candidates.values()].filter((arrival) => inserted.has(keyOf(arrival)));
  const fresh = new Set(stored);
  const standing = await storedHashes(db, arrivals.filter((arrival) => !fresh.has(arrival)).map(({ organisationId, opinion }) => ({ organisationId, id: opinion.id })));
  const aside: SetAside[] = [];
  const verdicts = counted.map(() => new Map<string, ItemVerdict['verdict']>());
  for (const arrival of arrivals) {
    const { opinion, organisationId, submission, placeTaken } = arrival;
    const judged = judge(opinion.contentHash, { stored: fresh.has(arrival) ? null : (standing.get(keyOf(arrival)) ?? null), placeTaken });
    const why = judged.verdict === 'quarantined' ? judged.why : judged.verdict === 'stored' && opinion.unknown ? 'question_unknown' : null;
    if (why) aside.push({ organisationId, kioskId: counted[submission]?.submission.device?.kioskId ?? null, opinion, why });
    const said = verdicts[submission];
    const verdict = why ? 'quarantined' : judged.verdict;
    // The same id twice in one submission: the first one says.
    if (said && (!said.has(opinion.id) || verdict === 'quarantined')) said.set(opinion.id, verdict);
  }
  await insertQuarantine(db, aside, now);
  return { stored, verdicts: counted.map(({ submission }, i) => submission.opinions.map(({ id }) => ({ id, verdict: verdicts[i]?.get(id) ?? 'quarantined' }))) };
}

/** Indices of submissions whose scan number was used before. */
async function secondScans(db: Ctx['db'], counted: readonly Admitted[], now: Date): Promise<Set<number>> {
  const scans = counted.flatMap(({ submission: { organisationId, nonceHash }, place: { pointId } }, i) => (nonceHash ? [{ organisationId, hash: nonceHash, pointId, i }] : []));
  const first = await useNonces(db, scans, now);
  const spent = new Set<string>();
  return new Set(scans.flatMap(({ organisationId, hash, i }) => {
    const key = rowKey(organisationId, hash);
    const again = !first.has(key) || spent.has(key);
    spent.add(key);
    return again ? [i] : [];
  }));
}
