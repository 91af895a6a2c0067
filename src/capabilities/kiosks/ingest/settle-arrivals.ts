import { chainHead } from '#core/kiosk-protocol/canonical.ts';
import { clockShift, givenAt } from '#core/kiosk-protocol/clock-shift.ts';
import { hasHeard, hear, type Heard } from '#core/kiosk-protocol/sequence.ts';
import type { GivenOpinion, Submission } from './submission.ts';

/** An opinion on its way into the store: by the database's clock, and whether its place was taken before. */
export interface Arrival {
  submission: number;
  organisationId: string;
  opinion: GivenOpinion;
  placeTaken: boolean;
  givenAt: Date;
}

/** How far a device's epoch has been heard, and where its chain stands. */
export interface EpochState {
  heard: Heard;
  head: string | null;
  chainBreaks: number;
}

/**
 * One submission against what its device's epoch has settled so far: every opinion with its corrected instant, and the
 * epoch after it. `heardAt`: the database's clock when it arrived. `digest`: SHA-256 of text in hex.
 */
export function settleArrivals(submission: Submission, index: number, heardAt: Date, epoch: EpochState | null, digest: (text: string) => string): { arrivals: Arrival[]; epoch: EpochState | null } {
  const shift = submission.device ? clockShift(submission.device.sentAt, heardAt) : 0;
  const opinions = submission.opinions.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  let heard = epoch?.heard;
  const arrivals = opinions.map((opinion): Arrival => {
    const placeTaken = heard !== undefined && opinion.seq !== undefined && hasHeard(heard, opinion.seq);
    if (heard && opinion.seq !== undefined) heard = hear(heard, opinion.seq);
    return { submission: index, organisationId: submission.organisationId, opinion, placeTaken, givenAt: opinion.at ? givenAt(opinion.at, shift, heardAt) : heardAt };
  });
  return { arrivals, epoch: epoch && heard && submission.device ? { ...followChain(epoch, heard, submission.device, opinions, digest), heard } : null };
}

/**
 * The chain's head after a batch. A batch that begins where the head stands must name it; one that repeats changes
 * nothing; one that comes before its turn is settled, and the head is unknown until a batch follows on from all of it.
 */
function followChain(epoch: EpochState, after: Heard, device: { seqFrom: number; prevHash: string }, opinions: readonly GivenOpinion[], digest: (text: string) => string): Pick<EpochState, 'head' | 'chainBreaks'> {
  const { contiguous } = epoch.heard;
  if (after.contiguous === contiguous) return { head: epoch.head, chainBreaks: epoch.chainBreaks };
  if (device.seqFrom > contiguous + 1) return { head: null, chainBreaks: epoch.chainBreaks };
  const fresh = opinions.filter(({ seq = 0 }) => seq > contiguous && seq <= after.contiguous);
  // What the batch brings may join ranges beyond it, whose opinions are not at hand.
  const whole = fresh.length === after.contiguous - contiguous;
  const known = opinions.filter(({ seq = 0 }) => seq <= contiguous).map(({ contentHash }) => contentHash);
  const before = chainHead(device.prevHash, known, digest);
  const broken = epoch.head !== null && before !== epoch.head;
  const head = chainHead(before, fresh.map(({ contentHash }) => contentHash), digest);
  return { head: whole ? head : null, chainBreaks: epoch.chainBreaks + (broken ? 1 : 0) };
}
