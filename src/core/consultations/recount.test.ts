import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inclusionProof, isIncluded, merkleRoot, receiptList, receiptOf } from './receipts.ts';
import { exportFormat, recount, type ConsultationExport, type ExportedParticipation, type ExportedStep, type PublishedFigure } from './recount.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const receipts = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 40 }).map((given) => receiptList(given.map((n) => sha256(String(n)))));

test('every receipt of a list is proved by a few hashes, and no other is', () => {
  fc.assert(fc.property(receipts, fc.nat(), (list, n) => {
    const root = merkleRoot(list, sha256);
    const receipt = list[n % list.length] ?? '';
    const proof = inclusionProof(list, receipt, sha256);
    expect(proof && isIncluded(receipt, proof, root, sha256)).toBe(true);
    expect(proof?.length).toBeLessThanOrEqual(Math.ceil(Math.log2(Math.max(2, list.length))));
    expect(proof && isIncluded(sha256('another'), proof, root, sha256)).toBe(false);
    expect(inclusionProof(list, sha256('another'), sha256)).toBeNull();
  }), { seed: 7, numRuns: 60 });
});

test('a list with one receipt more, less or changed has another root, and its order does not say when they were given', () => {
  fc.assert(fc.property(receipts, fc.nat(), (list, n) => {
    const root = merkleRoot(list, sha256);
    const place = n % list.length;
    for (const other of [list.toSpliced(place, 1), receiptList([...list, sha256('more')]), list.with(place, sha256('changed'))]) expect(merkleRoot(other, sha256)).not.toBe(root);
    expect(receiptList(list.toReversed())).toEqual(list);
  }), { seed: 7, numRuns: 60 });
  expect(() => receiptList(['a', 'b', 'a'])).toThrow('twice');
});

test('a receipt needs both the participation and its nonce', () => {
  const receipt = receiptOf('p1', 'n1', sha256);
  expect(receipt).toMatch(/^[0-9a-f]{64}$/);
  expect([receiptOf('p1', 'n2', sha256), receiptOf('p2', 'n1', sha256)]).not.toContain(receipt);
});

const said = (content: ExportedParticipation['content'], state: ExportedParticipation['state'] = 'counted') => ({ content, state });

function stepOf(id: string, given: readonly Omit<ExportedParticipation, 'row'>[], more: Partial<ExportedStep> = {}): ExportedStep {
  const list = receiptList(given.map((_, i) => receiptOf(`${id}-${i}`, 'nonce', sha256)));
  return { id, participations: given.map((one, i) => ({ row: String(i), ...one })), receipts: list, root: merkleRoot(list, sha256), ...more };
}

const steps: ExportedStep[] = [
  stepOf('survey', [
    said({ kind: 'survey', answers: { often: 'daily', why: ['near', 'cheap'], note: 4 } }),
    said({ kind: 'survey', answers: { often: 'never', why: ['near'], note: 1 } }),
    said({ kind: 'survey', answers: { often: 'daily', why: null, note: 3 } }, 'marked'),
    said(null, 'withdrawn'),
  ]),
  stepOf('ideas', [said({ kind: 'supports', ideas: ['a', 'b'] }), said({ kind: 'supports', ideas: ['b'] }), said({ kind: 'supports', ideas: ['c'] })], { ideas: ['a', 'b', 'c'], merges: [{ id: 'm', from: 'b', into: 'a' }] }),
  stepOf('budget', [said({ kind: 'choices', projects: ['x'] }), said({ kind: 'choices', projects: ['x', 'y'] }), said({ kind: 'choices', projects: ['z'] })], {
    budget: { rule: 'votes', envelope: 100, projects: [{ id: 'x', cost: 60 }, { id: 'y', cost: 50 }, { id: 'z', cost: 40 }] },
  }),
  stepOf('statements', [said({ kind: 'votes', votes: { s: 1, t: -1 } }), said({ kind: 'votes', votes: { s: 1, t: 0 } })]),
];

const figure = (step: string, measure: PublishedFigure['measure'], value: PublishedFigure['value'], subject?: string, option?: string, reading: PublishedFigure['reading'] = 'all'): PublishedFigure => ({
  step, measure, reading, value, ...(subject === undefined ? {} : { subject }), ...(option === undefined ? {} : { option }),
});

const figures: PublishedFigure[] = [
  figure('survey', 'received', 4), figure('survey', 'withdrawn', 1), figure('survey', 'participations', 3), figure('survey', 'participations', 2, undefined, undefined, 'unmarked'),
  figure('survey', 'answers', 2, 'why'), figure('survey', 'option', 2, 'often', 'daily'), figure('survey', 'option', 1, 'often', 'daily', 'unmarked'), figure('survey', 'option', 2, 'why', 'near'),
  figure('survey', 'mean', 8 / 3, 'note'),
  // One person supported both ideas that were merged: two voters, not three.
  figure('ideas', 'supports', 2, 'a'), figure('ideas', 'supports', 1, 'c'),
  figure('budget', 'choices', 2, 'x'), figure('budget', 'chosen', ['x', 'z']),
  figure('statements', 'agree', 2, 's'), figure('statements', 'disagree', 1, 't'), figure('statements', 'pass', 1, 't'),
];
const honest: ConsultationExport = { format: exportFormat, consultation: 'place', steps, figures };

test('an honest export is recounted without a difference, merged ideas with each voter once, and a budget chosen again', () => {
  expect(recount(honest, sha256)).toEqual({ figures: figures.length, differences: [], unproven: [], receiptFaults: [] });
});

test('any figure that is changed is found, with what it should be', () => {
  figures.forEach((one, i) => {
    const value = typeof one.value === 'number' ? one.value + 1 : ['y'];
    const { differences } = recount({ ...honest, figures: figures.with(i, { ...one, value }) }, sha256);
    expect(differences.map(({ figure: { step, measure }, recounted }) => [step, measure, recounted])).toEqual([[one.step, one.measure, typeof one.value === 'number' ? expect.closeTo(one.value, 9) : one.value]]);
  });
});

test('a participation that disappears, and a receipt that was added or left out, are found', () => {
  const change = (more: (step: ExportedStep) => Partial<ExportedStep>) => recount({ ...honest, steps: steps.map((step) => (step.id === 'ideas' ? { ...step, ...more(step) } : step)) }, sha256);
  expect(change(({ participations }) => ({ participations: participations.slice(1) })).receiptFaults).toEqual([{ step: 'ideas', why: 'count' }]);
  expect(change(({ receipts: list }) => ({ receipts: list.slice(1) })).receiptFaults).toEqual([{ step: 'ideas', why: 'count' }, { step: 'ideas', why: 'root' }]);
  expect(change(({ receipts: list }) => ({ receipts: list.toReversed() })).receiptFaults.map(({ why }) => why)).toEqual(['order', 'root']);
  expect(change(() => ({ root: null })).receiptFaults).toEqual([]);
});

test('a figure of a step or a subject that is not in the data is a difference, a weighted one is said to be unproven', () => {
  const odd = [figure('gone', 'received', 3), figure('ideas', 'supports', 2, 'b'), figure('survey', 'weighted', 0.4, 'often', 'daily')];
  const { differences, unproven } = recount({ ...honest, figures: odd }, sha256);
  expect(differences.map(({ recounted }) => recounted)).toEqual([null, null]);
  expect(unproven).toEqual([odd[2]]);
});
