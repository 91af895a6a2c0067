import { createHash } from 'node:crypto';
import { asksReasons } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { RandomStream } from '#core/shared/random.ts';
import { uuidv7 } from '#platform/ids.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import type { GivenOpinion } from '../ingest/submission.ts';

export interface InventedPoint {
  pointId: string;
  ref: string;
  set: QuestionSet;
}

const hours = [8, 9, 9, 10, 10, 10, 11, 11, 13, 14, 15, 15, 16];

/** What one person says, and when. `mood`: share of the way up the scale, 0..1. */
export function inventVisit({ pointId, ref, set }: InventedPoint, of: { day: string; visit: number; mood: number }, chance: RandomStream): { at: Date; opinions: GivenOpinion[] } {
  const hour = chance.pick(hours);
  const at = new Date(`${of.day}T${String(hour).padStart(2, '0')}:${String(Math.floor(chance.uniform() * 60)).padStart(2, '0')}:00.000Z`);
  const mood = of.mood - (hour === 11 ? 0.13 : hour === 8 || hour === 14 ? -0.05 : 0) + (chance.uniform() - 0.5) * 0.9;
  const id = (use: string) => uuidv7(at, createHash('sha256').update(`${pointId} ${of.day} ${of.visit} ${use}`).digest());
  const visit = id('visit');
  const opinions = set.questions.filter(({ optional }) => !optional || chance.uniform() < 0.6).map((question) => {
    const value = Math.min(question.steps - 1, Math.max(0, Math.round((mood + (chance.uniform() - 0.5) * 0.3) * (question.steps - 1))));
    // The first reasons of a set are the usual ones.
    const reason = question.reasons[Math.floor(chance.uniform() * chance.uniform() * question.reasons.length)];
    const reasons = reason && asksReasons(question, value) && chance.uniform() < 0.8 ? [reason.id] : [];
    return givenOpinion({ id: id(question.id), visit, set: ref, question: question.id, value, steps: question.steps, reasons, at: at.toISOString() }, question);
  });
  return { at, opinions };
}

/** One press of a child who plays: the first question, the worst and the best in turn. */
export function pressAt({ pointId, ref, set }: InventedPoint, at: Date, press: number): GivenOpinion[] {
  const id = (use: string) => uuidv7(at, createHash('sha256').update(`${pointId} game ${press} ${use}`).digest());
  return set.questions.slice(0, 1).map((question) =>
    givenOpinion({ id: id('press'), visit: id('visit'), set: ref, question: question.id, value: press % 2 === 0 ? 0 : question.steps - 1, steps: question.steps, reasons: [], at: at.toISOString() }, question));
}
