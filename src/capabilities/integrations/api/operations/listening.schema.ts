import { z } from '@hono/zod-openapi';
import type { boardPage } from '#capabilities/listening/index.reading.server.ts';
import { fine } from '../round-figures.ts';

type Page = Awaited<ReturnType<typeof boardPage>>;
type Board = NonNullable<Page['board']>;

/** Bayesian average, 0 to 100, with its 95 % interval. Null under ten mentions in effect. */
const score = z.strictObject({ score: z.number(), low: z.number(), high: z.number(), effective: z.number(), mentions: z.number().int() }).nullable();
/** Share of the satisfied, 0 to 1, with its Wilson interval. Null under ten mentions in effect. */
const share = z.strictObject({ share: z.number(), low: z.number(), high: z.number(), effective: z.number() }).nullable();
const both = { withAll: score, withoutFlagged: score };

export const listeningSchema = z.strictObject({
  on: z.string(), from: z.string().nullable(), mentions: z.number().int(), judged: z.number().int(), flagged: z.number().int(),
  /** Sentences that nobody has checked: in no figure. */
  doubtful: z.number().int(), ...both, satisfied: share,
  criteria: z.array(z.strictObject({ criterion: z.string(), satisfied: z.number().int(), dissatisfied: z.number().int(), neutral: z.number().int(), doubtful: z.number().int(), withAll: share, withoutFlagged: share, blamedFor: z.array(z.string()), praisedFor: z.array(z.string()) })),
  months: z.array(z.strictObject({ month: z.string(), mentions: z.number().int(), judged: z.number().int(), ...both })),
  replies: z.strictObject({
    awaited: z.number().int(), answered: z.number().int(), withinHours: z.number(), rate: z.strictObject({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
    medianHours: z.strictObject({ median: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }).nullable(),
  }),
  alerts: z.array(z.strictObject({ id: z.string(), kind: z.enum(['change', 'burst', 'wave']), criterion: z.string().nullable(), beganOn: z.string(), foundOn: z.string() })),
}).openapi('Listening');

const scoreOf = (one: Board['withAll']) => one && { score: fine(one.mean), low: fine(one.low), high: fine(one.high), effective: fine(one.effective), mentions: one.mentions };
const shareOf = (one: Board['satisfied']) => one && { share: fine(one.share), low: fine(one.low), high: fine(one.high), effective: fine(one.effective) };
const bothOf = ({ withAll, withoutFlagged }: Pick<Board, 'withAll' | 'withoutFlagged'>) => ({ withAll: scoreOf(withAll), withoutFlagged: scoreOf(withoutFlagged) });
const hours = (value: number | null) => value === null ? null : fine(value);

/** A board as the interface answers it: figures rounded, no text of anybody. */
export function shownListening(board: Board, alerts: Page['alerts']): z.input<typeof listeningSchema> {
  const { on, from, mentions, judged, flagged, doubtful, replies } = board;
  const { rate, median } = replies;
  return {
    on, from, mentions, judged, flagged, doubtful, ...bothOf(board), satisfied: shareOf(board.satisfied),
    criteria: board.criteria.map(({ blamed, praised, ...one }) => ({ ...one, withAll: shareOf(one.withAll), withoutFlagged: shareOf(one.withoutFlagged), blamedFor: blamed.map(({ word }) => word), praisedFor: praised.map(({ word }) => word) })),
    months: board.months.map((one) => ({ month: one.month, mentions: one.mentions, judged: one.judged, ...bothOf(one) })),
    replies: {
      awaited: replies.awaited, answered: replies.answered, withinHours: replies.within, rate: rate && { rate: fine(rate.rate), low: fine(rate.low), high: fine(rate.high) },
      medianHours: median && { median: hours(median.median), low: hours(median.low), high: hours(median.high) },
    },
    alerts: alerts.map(({ id, kind, criterion, beganOn, foundOn }) => ({ id, kind, criterion: criterion || null, beganOn, foundOn })),
  };
}
