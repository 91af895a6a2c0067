import { expect, test } from 'vitest';
import { quorumOf, readPanel, type JuryScore } from './jury-panel.ts';

const judged = [{ id: 'novelty', weight: 1 }, { id: 'effect', weight: 2 }];
const marks = (fileId: string, jurorId: string, points: number): JuryScore[] => judged.map(({ id }) => ({ fileId, jurorId, criterion: id, points }));

// Files a > b; jurors kind +1, severe -3. The severe one could not open b.
const whole = ['c', 'd', 'e'].flatMap((file, i) => [...marks(file, 'kind', 7 + (i % 2)), ...marks(file, 'even', 6 + (i % 2)), ...marks(file, 'severe', 3 + (i % 2))]);
const scores = [...whole, ...marks('a', 'kind', 9), ...marks('a', 'even', 8), ...marks('a', 'severe', 5), ...marks('b', 'kind', 8), ...marks('b', 'even', 7)];

test('a file that a severe juror read is not behind a lesser one that they could not open', () => {
  const { files } = readPanel(scores, judged);
  const of = (id: string) => files.find(({ fileId }) => fileId === id);
  expect(of('a')?.raw).toBeLessThan(of('b')?.raw ?? 0);
  expect(of('a')?.adjusted ?? 0).toBeGreaterThan(of('b')?.adjusted ?? 0);
  expect(files[0]?.fileId).toBe('a');
});

test('severity is shown, the most severe first', () => {
  const { jurors, severityShare } = readPanel(scores, judged);
  expect(jurors.map(({ jurorId }) => jurorId)).toEqual(['severe', 'even', 'kind']);
  expect(jurors[0]?.effect).toBeLessThan(-1);
  expect(severityShare).toBeGreaterThan(0.3);
});

test('criteria weigh as the edition says, and a file half scored does not count', () => {
  const { files } = readPanel([{ fileId: 'a', jurorId: 'x', criterion: 'novelty', points: 10 }, { fileId: 'a', jurorId: 'x', criterion: 'effect', points: 4 }, { fileId: 'a', jurorId: 'y', criterion: 'effect', points: 0 }], judged);
  expect(files).toEqual([{ fileId: 'a', jurors: 1, raw: 6, adjusted: null }]);
});

test('a quorum is three, and more than half of who may open the file', () => {
  expect([1, 3, 5, 6, 7].map(quorumOf)).toEqual([3, 3, 3, 4, 4]);
});
