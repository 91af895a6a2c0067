/**
 * How far a live session is: nobody was asked yet; a question is open; it was closed; its ballots are being counted; what may be
 * shown of it is shown; the session has ended.
 */
export const roomStages = ['waiting', 'asking', 'asked', 'counting', 'shown', 'over'] as const;
export type RoomStage = (typeof roomStages)[number];

/** Where a live session stands. `asked`: the questions that were closed, in order; none of them is opened again. */
export type RoomState = { readonly stage: RoomStage; readonly questionId: string | null; readonly asked: readonly string[] };

/** What whoever leads the session does. */
export type RoomMove = { readonly act: 'ask'; readonly questionId: string } | { readonly act: 'close' | 'show' | 'end' };

/**
 * Where a session stands after a move; null for one that it does not allow. A question is open once: what is shown of it covers
 * all of its ballots, so that no later figure can be subtracted from it.
 */
export function afterMove(room: RoomState, move: RoomMove, questions: readonly string[]): RoomState | null {
  const { stage, questionId, asked } = room;
  const isOpen = stage === 'asking';
  if (stage === 'over' || stage === 'counting') return null;
  switch (move.act) {
    case 'ask':
      return !isOpen && questions.includes(move.questionId) && !asked.includes(move.questionId) ? { stage: 'asking', questionId: move.questionId, asked } : null;
    case 'close':
      return isOpen && questionId !== null ? { stage: 'asked', questionId, asked: [...asked, questionId] } : null;
    case 'show':
      return stage === 'asked' ? { stage: 'counting', questionId, asked } : null;
    case 'end':
      return isOpen ? null : { stage: 'over', questionId: null, asked };
  }
}

/** The question to ask next: the first in order that was not asked; null when all were. */
export const nextQuestion = (questions: readonly string[], { asked, questionId, stage }: RoomState): string | null =>
  questions.find((id) => !asked.includes(id) && !(stage === 'asking' && id === questionId)) ?? null;
