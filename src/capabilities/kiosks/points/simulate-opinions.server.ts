import { addDays, dayNumber, isoWeekday } from '#core/calendar/date.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { OpinionSource } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { markOpinions } from '../honesty/mark-opinions.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import type { GivenOpinion } from '../ingest/submission.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { readPoint } from './arrange-points.server.ts';
import { inventVisit, pressAt, type InventedPoint } from './invent-visit.ts';

export interface SimulatedDays {
  organisationId: string;
  pointId: string;
  /** Days before today; what was given today before this hour comes too. */
  days: number;
  /** Visits of an ordinary day once the point is known; it begins with a third of them. */
  perDay: number;
  /** Share of the way up the scale of an ordinary answer, 0..1. */
  level: number;
  /** So many days ago something changed for good, by so much of the scale. */
  event?: { daysAgo: number; change: number };
  /** So many days ago a child played with the kiosk; the filter finds it. */
  game?: { daysAgo: number };
  /** How people answer there. */
  sources?: readonly OpinionSource[];
}

const groupSize = 600;

/**
 * Invented opinions of past days at a point, for the demonstration, through the one writer: the same point and days give
 * the same opinions. Fewer at noon, in summer and on Saturdays, none on Sundays; lower in the late morning, when people wait.
 * Returns how many.
 */
export async function simulateOpinions(ctx: Ctx, of: SimulatedDays): Promise<number> {
  const point = await readPoint(ctx, { organisationId: of.organisationId, id: of.pointId });
  const invented: InventedPoint = { ref: point.setRef, pointId: of.pointId, set: await readQuestionSet(ctx, of.organisationId, point.setRef) };
  const today = ctx.clock.today();
  const now = ctx.clock.now();
  const sources = of.sources ?? ['scan'];
  const waiting = new Map<OpinionSource, GivenOpinion[]>();
  let count = 0;
  for (const day of Array.from({ length: of.days + 1 }, (_, i) => addDays(today, i - of.days))) {
    const chance = randomStream('demonstration opinions', of.pointId, day);
    const mood = moodOf(day, today, of);
    for (let visit = visitsOf(day, today, of, chance); visit > 0; visit--) {
      const source = chance.pick(sources);
      const said = inventVisit(invented, { day, visit, mood }, chance);
      if (said.at > now) continue;
      const held = waiting.get(source) ?? [];
      held.push(...said.opinions);
      waiting.set(source, held);
      count += said.opinions.length;
    }
    for (const [source, held] of waiting) if (held.length >= groupSize) await send(ctx, of, source, waiting);
  }
  for (const source of waiting.keys()) await send(ctx, of, source, waiting);
  return count + (of.game ? await play(ctx, of, invented, addDays(today, -of.game.daysAgo)) : 0);
}

const presses = 26;

/** A child at the kiosk at a quarter past four: fast, one end after the other. */
async function play(ctx: Ctx, of: SimulatedDays, invented: InventedPoint, day: string): Promise<number> {
  const from = new Date(`${day}T15:15:00.000Z`);
  const opinions = Array.from({ length: presses }, (_, i) => pressAt(invented, new Date(from.getTime() + i * 1_900), i)).flat();
  await receiveOpinions(ctx, [{ organisationId: of.organisationId, pointId: of.pointId, source: 'kiosk', opinions, texts: [], heardAt: performance.now() }]);
  await markOpinions(ctx, { organisationId: of.organisationId, pointId: of.pointId, from, to: new Date(from.getTime() + 60_000) });
  return opinions.length;
}

async function send(ctx: Ctx, { organisationId, pointId }: SimulatedDays, source: OpinionSource, waiting: Map<OpinionSource, GivenOpinion[]>): Promise<void> {
  const opinions = waiting.get(source) ?? [];
  await receiveOpinions(ctx, [{ organisationId, pointId, source, opinions, texts: [], heardAt: performance.now() }]);
  waiting.delete(source);
}

const summer = ['07', '08'];

function visitsOf(day: string, today: string, { days, perDay }: SimulatedDays, chance: RandomStream): number {
  const weekday = isoWeekday(day);
  if (weekday === 7) return 0;
  const known = 1 - (2 / 3) * Math.min(1, (dayNumber(today) - dayNumber(day)) / Math.max(days, 120));
  const season = (summer.includes(day.slice(5, 7)) ? 0.6 : 1) * (weekday === 6 ? 0.4 : weekday === 1 ? 1.25 : 1);
  return Math.round(perDay * known * season * (0.75 + 0.5 * chance.uniform()));
}

/** Lower in September and in winter, when everybody comes; a day has a mood of its own. */
function moodOf(day: string, today: string, { pointId, level, event }: SimulatedDays): number {
  const month = day.slice(5, 7);
  const season = month === '09' ? -0.06 : month === '01' || month === '12' ? -0.03 : summer.includes(month) ? 0.04 : 0;
  const changed = event && dayNumber(today) - dayNumber(day) <= event.daysAgo ? event.change : 0;
  return level + season + changed + (randomStream('demonstration day', pointId, day).uniform() - 0.5) * 0.12;
}
