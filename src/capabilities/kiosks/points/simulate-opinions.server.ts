import { createHash } from 'node:crypto';
import { addDays, isoWeekday } from '#core/calendar/date.ts';
import { asksReasons } from '#core/opinions/set-questionnaire.ts';
import { randomStream } from '#core/shared/random.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import type { GivenOpinion } from '../ingest/submission.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { readPoint } from './arrange-points.server.ts';

export interface SimulatedDays {
  organisationId: string;
  pointId: string;
  /** Days before today, yesterday the last one. */
  days: number;
  perDay: number;
  /** Share of the way up the scale of an ordinary answer, 0..1. */
  level: number;
}

const groupSize = 400;

/**
 * Invented opinions of past days at a point, for the demonstration, through the one writer: the same point and days give
 * the same opinions. Fewer at noon, none on Sundays, lower in the late morning when people wait. Returns how many.
 */
export async function simulateOpinions(ctx: Ctx, of: SimulatedDays): Promise<number> {
  const point = await readPoint(ctx, { organisationId: of.organisationId, id: of.pointId });
  const set = await readQuestionSet(ctx, of.organisationId, point.setRef);
  const today = ctx.clock.today();
  const opinions = Array.from({ length: of.days }, (_, i) => addDays(today, i - of.days)).flatMap((day) => opinionsOfDay(set, point.setRef, day, of));
  for (let at = 0; at < opinions.length; at += groupSize) {
    await receiveOpinions(ctx, [{ organisationId: of.organisationId, pointId: of.pointId, source: 'scan', opinions: opinions.slice(at, at + groupSize), texts: [], heardAt: performance.now() }]);
  }
  return opinions.length;
}

function opinionsOfDay(set: QuestionSet, ref: string, day: string, { pointId, perDay, level }: SimulatedDays): GivenOpinion[] {
  const weekday = isoWeekday(day);
  if (weekday === 7) return [];
  const chance = randomStream('demonstration opinions', pointId, day);
  const visits = Math.round(perDay * (weekday === 6 ? 0.4 : 0.8 + 0.4 * chance.uniform()));
  return Array.from({ length: visits }, (_, visit) => {
    const hour = chance.pick([8, 9, 9, 10, 10, 10, 11, 11, 13, 14, 15, 15, 16]);
    const at = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(Math.floor(chance.uniform() * 60)).padStart(2, '0')}:00.000Z`);
    const mood = level - (hour === 11 ? 0.15 : 0) + (chance.uniform() - 0.5) * 0.9;
    const id = (use: string) => uuidv7(at, createHash('sha256').update(`${pointId} ${day} ${visit} ${use}`).digest());
    return set.questions.filter(({ optional }) => !optional || chance.uniform() < 0.6).map((question) => {
      const value = Math.min(question.steps - 1, Math.max(0, Math.round((mood + (chance.uniform() - 0.5) * 0.3) * (question.steps - 1))));
      const reason = question.reasons.length > 0 ? chance.pick(question.reasons) : null;
      const reasons = reason && asksReasons(question, value) ? [reason.id] : [];
      return givenOpinion({ id: id(question.id), visit: id('visit'), set: ref, question: question.id, value, steps: question.steps, reasons, at: at.toISOString() }, question);
    });
  }).flat();
}
