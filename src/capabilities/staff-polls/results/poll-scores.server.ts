import type { PollQuestion } from '#core/staff-polls/poll.ts';
import { wholePoll, type ShownCell } from '#core/staff-polls/tally.ts';
import type { Ctx } from '#platform/context.ts';
import type { Poll } from '../poll.ts';
import { pollsOf, questionsOf } from '../polls.queries.server.ts';
import { shownCells } from './releases.queries.server.ts';
import { turnoutOf } from './turnout.server.ts';

/** What was released of a question that asks about a criterion, of everybody (`unit`: '') or of a part of the body. */
export interface CriterionFigure {
  criterion: string;
  poll: Pick<Poll, 'id' | 'content' | 'closesAt'>;
  unit: string;
  /** Null for everybody. */
  unitLabel: string | null;
  question: PollQuestion;
  cell: Pick<ShownCell, 'answers' | 'counts'>;
  /** How many could answer; null where that is not published. */
  eligible: number | null;
}

/**
 * All that was released of a body's polls that are over on criteria of the barometer, the newest poll first: what anybody may be shown, and
 * nothing else. A figure that is not there may not be shown.
 */
export async function pollScores(ctx: Ctx, organisationId: string): Promise<CriterionFigure[]> {
  const over = (await pollsOf(ctx.db, organisationId)).filter(({ state, ideasOf }) => state === 'closed' && ideasOf === null);
  const figures: CriterionFigure[] = [];
  for (const poll of over) figures.push(...(await figuresOf(ctx, poll)));
  return figures;
}

async function figuresOf(ctx: Ctx, poll: Poll): Promise<CriterionFigure[]> {
  const [questions, cells, turnout] = [await questionsOf(ctx.db, poll), await shownCells(ctx.db, poll), await turnoutOf(ctx.db, poll)];
  return cells.flatMap(({ question: id, unit, answers, counts }) => {
    const question = questions.find((one) => one.id === id);
    if (!question?.criterion) return [];
    const { content, closesAt } = poll;
    return [{
      criterion: question.criterion, poll: { id: poll.id, content, closesAt }, unit, unitLabel: poll.units.find((one) => one.id === unit)?.label ?? null, question,
      cell: { answers, counts }, eligible: unit === wholePoll ? poll.eligible : (turnout.find((one) => one.unit === unit)?.eligible ?? null),
    }];
  });
}
