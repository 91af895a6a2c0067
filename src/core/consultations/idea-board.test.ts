import { expect, test } from 'vitest';
import { ideaBoard, ideasShown, type LoneIdea } from './idea-board.ts';

const lone = (id: string, change: Partial<LoneIdea> = {}): LoneIdea => ({ id, theme: null, publishedOn: '2026-10-01', supports: 0, answeredOn: null, status: null, placed: false, ...change });
const rule = { days: 30 };

test('an idea that takes in others has the union of their voters, the clock of the first published and the reply to any', () => {
  const ideas = [lone('a', { publishedOn: '2026-10-20', supports: 2 }), lone('b', { publishedOn: '2026-10-05', supports: 2, answeredOn: '2026-10-25', status: 'planned' }), lone('c', { supports: 7 })];
  const supports = [{ idea: 'a', voter: '1' }, { idea: 'a', voter: '2' }, { idea: 'b', voter: '2' }, { idea: 'b', voter: '3' }];
  const [a, c, ...rest] = ideaBoard(ideas, [{ id: 'm', from: 'b', into: 'a' }], supports, '2026-11-10', rule);
  expect(rest).toEqual([]);
  expect(a).toMatchObject({ id: 'a', supports: 3, members: ['a', 'b'], status: 'planned', clock: { since: '2026-10-05', waited: 20, standing: 'answered' } });
  expect(c).toMatchObject({ id: 'c', supports: 7, status: 'received', clock: { waited: 40, standing: 'silent' } });
  const undone = ideaBoard(ideas, [], [], '2026-11-10', rule);
  expect(undone.map(({ supports: n }) => n)).toEqual([2, 2, 7]);
});

test('ideas are put in order by support, by age and by how long they wait, and narrowed down', () => {
  const board = ideaBoard([lone('new', { publishedOn: '2026-11-09', theme: 't' }), lone('old', { supports: 3, placed: true }), lone('told', { supports: 9, answeredOn: '2026-10-02', status: 'done' })], [], [], '2026-11-10', rule);
  const ids = (...given: Parameters<typeof ideasShown> extends [unknown, ...infer R] ? R : never) => ideasShown(board, ...given).map(({ id }) => id);
  expect([ids({}, 'support'), ids({}, 'new'), ids({}, 'waiting')]).toEqual([['told', 'old', 'new'], ['new', 'old', 'told'], ['old', 'new', 'told']]);
  expect([ids({ theme: 't' }, 'new'), ids({ silent: true }, 'new'), ids({ status: 'done' }, 'new'), ids({ placed: true }, 'new')]).toEqual([['new'], ['old'], ['told'], ['old']]);
});
