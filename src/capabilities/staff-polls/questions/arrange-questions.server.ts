import type { PollQuestion } from '#core/staff-polls/poll.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { changePoll, readPoll, type ArrangedPoll } from '../arrange-polls.server.ts';
import { askedAs } from '../library/read-library.server.ts';
import type { PollKey } from '../poll.ts';
import { pollInput } from '../poll.input.ts';

type NewQuestion = Omit<PollQuestion, 'id'>;

/** What a draft says, as it would be sent to change it. */
const inputOf = ({ poll, questions }: Pick<ArrangedPoll, 'poll' | 'questions'>) => ({
  content: poll.content, showing: poll.showing, closesAt: poll.closesAt, units: poll.units.map(({ id, label, parent }) => ({ id, label, parent })), questions,
});

type PollNow = ReturnType<typeof inputOf>;

/** Changes a draft from what it says now. Throws what `changePoll` does, and `form_incomplete` for what no poll may say. */
export async function rewritePoll(ctx: Ctx, key: PollKey, change: (now: PollNow) => unknown): Promise<void> {
  const parsed = pollInput.safeParse(change(inputOf(await readPoll(ctx, key))));
  if (!parsed.success) throw problem(parsed.error.issues.some(({ path, code }) => path[0] === 'questions' && code === 'too_big') ? 'poll_question_needed' : 'form_incomplete');
  await changePoll(ctx, key, parsed.data);
}

/** Adds questions at the end of a draft. Throws `not_allowed`, `not_found`, `poll_opened`, `poll_question_needed` beyond thirty. */
export async function addQuestions(ctx: Ctx, key: PollKey, added: readonly NewQuestion[]): Promise<void> {
  await rewritePoll(ctx, key, (now) => ({ ...now, questions: [...now.questions, ...askedAs(added, now.questions)] }));
}

/** Writes a question anew. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function changeQuestion(ctx: Ctx, key: PollKey, id: string, changed: NewQuestion): Promise<void> {
  await rewritePoll(ctx, key, (now) => {
    if (!now.questions.some((question) => question.id === id)) throw problem('not_found');
    return { ...now, questions: now.questions.map((question) => (question.id === id ? { id, ...changed } : question)) };
  });
}

/** Moves a question one place up or down; at the end of the list nothing moves. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function moveQuestion(ctx: Ctx, key: PollKey, id: string, by: -1 | 1): Promise<void> {
  await rewritePoll(ctx, key, (now) => {
    const from = now.questions.findIndex((question) => question.id === id);
    const moved = now.questions[from];
    if (!moved) throw problem('not_found');
    const questions = now.questions.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, moved);
    return { ...now, questions };
  });
}

/** Takes a question away. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function removeQuestion(ctx: Ctx, key: PollKey, id: string): Promise<void> {
  await rewritePoll(ctx, key, (now) => ({ ...now, questions: now.questions.filter((question) => question.id !== id) }));
}
