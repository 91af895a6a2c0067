import { z } from '@hono/zod-openapi';
import type { readBoard } from '#capabilities/kiosks/index.reading.server.ts';
import { fine } from '../round-figures.ts';

type Board = Awaited<ReturnType<typeof readBoard>>;
type Figures = Board['questions'][number]['cleaned'];

const points = z.number().min(0).max(100);
const bounds = z.strictObject({ low: z.number(), high: z.number() }).nullable();

const opinionFigureSchema = z.strictObject({
  n: z.number().int(),
  /** Mean score, 0 to 100. */
  score: points.nullable(), interval: bounds,
  /** Share of the upper half of the answers, 0 to 1. */
  satisfied: z.number().nullable(), satisfiedInterval: bounds,
}).openapi('OpinionFigure');

/** Without what the honesty filter marks, and as it was heard. */
const both = { cleaned: opinionFigureSchema, raw: opinionFigureSchema };

const questionSchema = z.strictObject({ question: z.string(), steps: z.number().int(), criterion: z.string(), label: z.string(), ...both }).openapi('BoardQuestion');

export const boardSchema = z.strictObject({
  organisation: z.string(), site: z.string().nullable(), point: z.string().nullable(), from: z.string(), to: z.string(), source: z.string().nullable(),
  questions: z.array(questionSchema),
  reading: z.strictObject({
    question: questionSchema, ...both, removed: z.number().int(), removedShare: z.number(), removedBy: z.array(z.strictObject({ rule: z.string(), n: z.number().int() })),
    before: opinionFigureSchema, change: z.strictObject({ difference: z.number(), interval: bounds }).nullable(),
    answers: z.array(z.strictObject({ label: z.string(), cleaned: z.number().int(), raw: z.number().int() })),
    grain: z.enum(['hour', 'day', 'week', 'month']), moments: z.array(z.strictObject({ at: z.string(), ...both })),
    hours: z.array(z.strictObject({ weekday: z.number().int(), hour: z.number().int(), n: z.number().int(), score: points.nullable() })),
    reasons: z.array(z.strictObject({ id: z.string(), label: z.string(), n: z.number().int() })),
  }).nullable(),
  points: z.array(z.strictObject({ point: z.string(), site: z.string(), name: z.string(), siteName: z.string(), ...both })),
  words: z.array(z.strictObject({ word: z.string(), texts: z.number().int() })),
}).openapi('OpinionBoard');

export const opinionSchema = z.strictObject({
  id: z.string(), visit: z.string(), site: z.string(), point: z.string(), source: z.string(), question: z.string(), criterion: z.string().nullable(),
  /** 0 is the worst step. */
  value: z.number().int(), steps: z.number().int(), score: points, reasons: z.array(z.string()), ageBand: z.string().nullable(), need: z.string().nullable(),
  day: z.string(), givenAt: z.string(),
  /** Rules of the honesty filter; none: it counts in the cleaned figures. */
  marks: z.array(z.string()),
}).openapi('Opinion');

const rounded = (interval: Figures['interval']) => interval && { low: fine(interval.low), high: fine(interval.high) };
const figure = ({ n, score, interval, satisfied, satisfiedInterval }: Figures) => ({
  n, score: score === null ? null : fine(score), interval: rounded(interval), satisfied: satisfied === null ? null : fine(satisfied), satisfiedInterval: rounded(satisfiedInterval),
});
const bothOf = ({ cleaned, raw }: { cleaned: Figures; raw: Figures }) => ({ cleaned: figure(cleaned), raw: figure(raw) });

/** A board as the interface answers it: figures rounded, words left with visits left out. */
export function shownBoard(board: Board): z.input<typeof boardSchema> {
  const { place, period, source, reading } = board;
  const question = (one: Board['questions'][number]) => ({ question: one.question, steps: one.steps, criterion: one.criterion, label: one.label, ...bothOf(one) });
  return {
    organisation: place.organisationId, site: place.siteId ?? null, point: place.pointId ?? null, from: period.from, to: period.to, source: source ?? null,
    questions: board.questions.map(question), words: board.words,
    points: board.points.map(({ pointId, siteId, name, siteName, ...figures }) => ({ point: pointId, site: siteId, name, siteName, ...bothOf(figures) })),
    reading: reading && {
      question: question(reading.asked), ...bothOf(reading), removed: reading.removed, removedShare: fine(reading.removedShare), removedBy: reading.removedBy,
      before: figure(reading.before), change: reading.change && { difference: fine(reading.change.difference), interval: rounded(reading.change.interval) },
      answers: reading.steps, grain: reading.grain, moments: reading.moments.map(({ at, ...figures }) => ({ at, ...bothOf(figures) })),
      hours: reading.hours.map((hour) => ({ ...hour, score: hour.score === null ? null : fine(hour.score) })), reasons: reading.reasons,
    },
  };
}
