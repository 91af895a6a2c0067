import { expect, test } from 'vitest';
import { answerClock, dueOn, overdueUntil } from './answer-clock.ts';

const at = { today: '2026-05-18', within: 5, zone: 'metropole' } as const;

test('the promise counts working days: the week of 8 May has one less', () => {
  expect(dueOn('2026-05-07', 5, 'metropole')).toBe('2026-05-18'); // the 8th and the 14th (Ascension) are public holidays
  expect(dueOn('2026-05-18', 5, 'metropole')).toBe('2026-05-26'); // Whit Monday
});

test('overdue begins the day after the last one in time', () => {
  const until = overdueUntil(at.today, at.within, at.zone);
  expect(dueOn(until, at.within, at.zone) < at.today).toBe(true);
  expect(until).toBe('2026-05-06');
});

test('the share counts what is overdue as missed, and leaves out what still has time', () => {
  const clock = answerClock([
    { receivedOn: '2026-05-04', answeredOn: '2026-05-05', count: 2 }, { receivedOn: '2026-04-01', answeredOn: '2026-05-05', count: 1 },
    { receivedOn: '2026-05-06', answeredOn: null, count: 1 }, { receivedOn: '2026-05-07', answeredOn: null, count: 4 },
  ], at);
  expect(clock).toEqual({ answered: 3, waiting: 5, overdue: 1, inTime: 0.5, median: 1 });
  expect(answerClock([], at)).toEqual({ answered: 0, waiting: 0, overdue: 0, inTime: null, median: null });
});
