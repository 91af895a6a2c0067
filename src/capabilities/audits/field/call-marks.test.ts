import { expect, test } from 'vitest';
import { callState, lengthOfCall, measuredBy, nextMarks, secondsOfCall, type CallMark, type MarkKind } from './call-marks.ts';

/** Marks given as `kind` and second. */
const marks = (...pairs: [MarkKind, number][]): CallMark[] => pairs.map(([kind, second]) => ({ kind, at: 1_000_000 + second * 1000 }));

test('an answered call fills rings, wait, menu levels, holds and transfers', () => {
  const call = marks(['dial', 0], ['ring', 2], ['ring', 6], ['ring', 10], ['menu', 14], ['menu', 22], ['answer', 62], ['hold', 70], ['resume', 95], ['hold', 100], ['resume', 110], ['transfer', 120], ['reached', 150], ['end', 200]);
  expect(measuredBy(call)).toEqual({
    'phone-answered': 'yes', 'phone-attempts': '1', 'phone-engaged': '0', 'phone-menu-levels': '2', 'phone-rings': '3', 'phone-wait': '60',
    'phone-holds': '2', 'phone-hold-time': '25', 'phone-transfers': '1', 'phone-transfer-wait': '30',
  });
});

test('the call that was answered counts, and those before it count as attempts', () => {
  const calls = marks(['dial', 0], ['engaged', 5], ['dial', 100], ['ring', 102], ['end', 400], ['dial', 1000], ['ring', 1001], ['answer', 1011]);
  expect(measuredBy(calls)).toMatchObject({ 'phone-attempts': '3', 'phone-engaged': '1', 'phone-rings': '1', 'phone-wait': '10', 'phone-answered': 'yes' });
});

test('three calls in vain say that nobody answered; one or two say nothing yet', () => {
  const vain = (n: number) => marks(...Array.from({ length: n }, (_, i): [MarkKind, number][] => [['dial', i * 100], ['engaged', i * 100 + 3]]).flat());
  expect(measuredBy(vain(2))['phone-answered']).toBeUndefined();
  expect(measuredBy(vain(3))).toMatchObject({ 'phone-answered': 'no', 'phone-engaged': '3' });
});

test('a mark taken back leaves no trace in what is measured', () => {
  const before = marks(['dial', 0], ['ring', 2]);
  const after = [...before, ...marks(['ring', 5])].slice(0, -1);
  expect(measuredBy(after)).toEqual(measuredBy(before));
});

test('only marks that make sense are offered, and the clock goes by moments, not by ticks', () => {
  expect(nextMarks([])).toEqual(['dial']);
  expect(nextMarks(marks(['dial', 0], ['answer', 9]))).toEqual(['hold', 'transfer', 'end']);
  expect(callState(marks(['dial', 0], ['answer', 9], ['hold', 12]))).toBe('held');
  // Ten minutes asleep between two looks at the screen.
  expect(secondsOfCall(marks(['dial', 0]), 1_000_000 + 600_000)).toBe(600);
  expect(secondsOfCall(marks(['dial', 0], ['end', 42]), 9_000_000)).toBe(42);
});

test('a call is as long as from dialling to its end, of the call that was answered; without its end nothing is said', () => {
  expect(lengthOfCall(marks(['dial', 0], ['ring', 2], ['end', 40], ['dial', 100], ['answer', 110], ['end', 400]))).toBe(300);
  expect(lengthOfCall(marks(['dial', 0], ['answer', 10]))).toBeNull();
  expect(lengthOfCall(marks(['dial', 0], ['ring', 5], ['end', 40]))).toBeNull();
});
