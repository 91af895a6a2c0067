import { notEnoughData, value, type Outcome } from '../../shared/outcome.ts';
import { wilsonInterval, z95, type Bounds } from '../../statistics/wilson.ts';

/** A mention that calls for an answer: hours until the body's first public answer, or hours for which it has waited without one. */
export interface AwaitedReply {
  readonly hours: number;
  readonly answered: boolean;
}

/** A step of the curve: share still without an answer after so many hours, and its standard error (Greenwood 1926). */
export interface StillWaiting {
  readonly hours: number;
  readonly share: number;
  readonly error: number;
  readonly atRisk: number;
}

/** Share without an answer over time, by Kaplan and Meier (1958): what still waits counts for as long as it has waited. Steps at times of answers. */
export function waitingCurve(replies: readonly AwaitedReply[]): StillWaiting[] {
  const ordered = replies.toSorted((a, b) => a.hours - b.hours);
  const curve: StillWaiting[] = [];
  let share = 1;
  let spread = 0;
  for (let i = 0; i < ordered.length; ) {
    const hours = ordered[i]?.hours ?? 0;
    const atRisk = ordered.length - i;
    let answered = 0;
    for (; i < ordered.length && ordered[i]?.hours === hours; i++) if (ordered[i]?.answered) answered += 1;
    if (answered === 0) continue;
    share *= 1 - answered / atRisk;
    spread += atRisk > answered ? answered / (atRisk * (atRisk - answered)) : 0;
    curve.push({ hours, share, error: share * Math.sqrt(spread), atRisk });
  }
  return curve;
}

export interface MedianReply {
  /** Hours after which half are answered; null while fewer than half are. */
  readonly median: number | null;
  /** 95 % (Brookmeyer and Crowley 1982); null where that end is not reached yet. */
  readonly low: number | null;
  readonly high: number | null;
}

const least = 10;

/** Median time to a reply, with what is not answered yet counted as waiting. Hidden under ten mentions. */
export function medianReply(replies: readonly AwaitedReply[]): Outcome<MedianReply, never, 'few-mentions'> {
  if (replies.length < least) return notEnoughData('few-mentions');
  const curve = waitingCurve(replies);
  const first = (reached: (step: StillWaiting) => boolean): number | null => curve.find(reached)?.hours ?? null;
  return value({
    median: first(({ share }) => share <= 0.5),
    low: first(({ share, error }) => share - z95 * error <= 0.5),
    high: first(({ share, error }) => share + z95 * error <= 0.5),
  });
}

/**
 * Share answered within so many hours: 1 less the curve there, so that a mention of this morning neither lowers nor raises it. 95 % bounds on the log-log scale
 * (Kalbfleisch and Prentice 1980), by Wilson where all or none is answered. Hidden under ten mentions, and where none was listened to for so long.
 */
export function replyRate(replies: readonly AwaitedReply[], within: number): Outcome<Bounds & { rate: number }, never, 'few-mentions'> {
  const { share, error } = waitingCurve(replies).findLast(({ hours }) => hours <= within) ?? { share: 1, error: 0 };
  if (replies.length < least || (share > 0 && !replies.some(({ hours }) => hours >= within))) return notEnoughData('few-mentions');
  if (share <= 0 || share >= 1) return value({ rate: 1 - share, ...wilsonInterval(1 - share, replies.length) });
  const spread = Math.exp((z95 * error) / (share * Math.abs(Math.log(share))));
  return value({ rate: 1 - share, low: 1 - share ** (1 / spread), high: 1 - share ** spread });
}
