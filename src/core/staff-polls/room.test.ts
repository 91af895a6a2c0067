import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterMove, nextQuestion, type RoomMove, type RoomState } from './room.ts';

const questions = ['q1', 'q2', 'q3'];
const before: RoomState = { stage: 'waiting', questionId: null, asked: [] };

/** Where a session stands after moves, each of which must be allowed. */
function after(...moves: RoomMove[]): RoomState {
  return moves.reduce<RoomState>((room, move) => {
    const next = afterMove(room, move, questions);
    if (!next) throw new Error(`not allowed: ${JSON.stringify(move)}`);
    return next;
  }, before);
}

test('a question is opened, closed, and its result shown; then comes the next', () => {
  const open = after({ act: 'ask', questionId: 'q1' });
  expect(open).toEqual({ stage: 'asking', questionId: 'q1', asked: [] });
  const closed = after({ act: 'ask', questionId: 'q1' }, { act: 'close' });
  expect(closed).toEqual({ stage: 'asked', questionId: 'q1', asked: ['q1'] });
  expect(afterMove(closed, { act: 'show' }, questions)).toEqual({ stage: 'counting', questionId: 'q1', asked: ['q1'] });
  expect([nextQuestion(questions, before), nextQuestion(questions, open), nextQuestion(questions, closed)]).toEqual(['q1', 'q2', 'q2']);
});

test('nothing is shown of a question that is open, none is opened twice, and none while another is open or counted', () => {
  const open = after({ act: 'ask', questionId: 'q1' });
  expect(afterMove(open, { act: 'show' }, questions)).toBeNull();
  expect(afterMove(open, { act: 'ask', questionId: 'q2' }, questions)).toBeNull();
  expect(afterMove(open, { act: 'end' }, questions)).toBeNull();
  const closed = after({ act: 'ask', questionId: 'q1' }, { act: 'close' });
  expect(afterMove(closed, { act: 'ask', questionId: 'q1' }, questions)).toBeNull();
  expect(afterMove({ ...closed, stage: 'counting' }, { act: 'ask', questionId: 'q2' }, questions)).toBeNull();
  expect(afterMove(before, { act: 'ask', questionId: 'q9' }, questions)).toBeNull();
});

test('whatever moves are tried, each question is open at most once', () => {
  const move = fc.oneof(fc.constantFrom<RoomMove>({ act: 'close' }, { act: 'show' }, { act: 'end' }), fc.constantFrom(...questions).map((questionId): RoomMove => ({ act: 'ask', questionId })));
  fc.assert(fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
    const opened: string[] = [];
    let room = before;
    for (const one of moves) {
      const next = afterMove(room, one, questions);
      if (!next) continue;
      if (one.act === 'ask') opened.push(one.questionId);
      room = next.stage === 'counting' ? { ...next, stage: 'shown' } : next;
    }
    expect(new Set(opened).size).toBe(opened.length);
  }));
});
