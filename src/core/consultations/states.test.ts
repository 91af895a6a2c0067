import fc from 'fast-check';
import { expect, test } from 'vitest';
import { silenceClock, silenceSummary } from './no-silence.ts';
import { stepsNow, type StepTimes } from './open-steps.ts';
import { consultationMoves, consultationStates, moved, movesFrom, stateAt, type ConsultationTimes } from './states.ts';

const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const times = (state: ConsultationTimes['state'], opens: number | null = 10, closes: number | null = 20): ConsultationTimes => ({ state, opensAt: opens === null ? null : day(opens), closesAt: closes === null ? null : day(closes) });

test('a scheduled consultation opens and closes by its dates, whoever wrote them down', () => {
  expect([9, 10, 19, 20].map((n) => stateAt(times('scheduled'), day(n)))).toEqual(['scheduled', 'open', 'open', 'closed']);
  expect(stateAt(times('draft'), day(15))).toBe('draft');
  expect(stateAt(times('decided'), day(15))).toBe('decided');
});

test('moves are offered from the states that allow them', () => {
  expect(movesFrom(times('draft'), day(1))).toEqual(['schedule', 'open']);
  expect(movesFrom(times('scheduled'), day(1))).toEqual(['open', 'unschedule']);
  expect(movesFrom(times('scheduled'), day(12))).toEqual(['close']);
  expect(movesFrom(times('open'), day(25))).toEqual(['reopen', 'decide', 'archive']);
  expect(movesFrom(times('archived'), day(25))).toEqual([]);
});

test('a schedule needs a beginning, and an end that is after it and not past', () => {
  expect(moved(times('draft', null), 'schedule', day(1))).toEqual({ refused: 'opening_missing' });
  expect(moved(times('draft', 20, 10), 'schedule', day(1))).toEqual({ refused: 'closing_before_opening' });
  expect(moved(times('draft', 2, 10), 'schedule', day(11))).toEqual({ refused: 'closing_past' });
  expect(moved(times('archived'), 'open', day(1))).toEqual({ refused: 'state' });
});

test('what is opened, closed or reopened by hand has the dates that held', () => {
  expect(moved(times('draft', null, 20), 'open', day(5))).toEqual({ times: times('open', 5, 20) });
  expect(moved(times('open'), 'close', day(15))).toEqual({ times: times('closed', 10, 15) });
  expect(moved(times('closed', 10, 15), 'reopen', day(16))).toEqual({ times: times('open', 10, null) });
});

test('whatever moves are tried, a consultation that was once open is never a draft again, and never opens before its moves allow', () => {
  const tried = fc.array(fc.tuple(fc.constantFrom(...consultationMoves), fc.integer({ min: 0, max: 2 })), { maxLength: 12 });
  fc.assert(fc.property(tried, (moves) => {
    let now = 1;
    let current = times('draft');
    let wasOpen = false;
    for (const [move, later] of moves) {
      now += later;
      const result = moved(current, move, day(now));
      if ('times' in result) current = result.times;
      const state = stateAt(current, day(now));
      expect(consultationStates).toContain(state);
      if (wasOpen) expect(['draft', 'scheduled']).not.toContain(state);
      wasOpen ||= state === 'open';
    }
  }), { seed: 3, numRuns: 200 });
});

const step = (id: string, kind: StepTimes['kind'], position: number, opens: number | null = null, closes: number | null = null): StepTimes => ({ id, kind, position, opensAt: opens === null ? null : day(opens), closesAt: closes === null ? null : day(closes) });

test('a step is open within its own dates and those of the consultation, and a text is for reading', () => {
  const steps = [step('vote', 'budget', 2, 15, 30), step('ideas', 'ideas', 1, null, 14), step('reply', 'text', 3)];
  const at = (n: number) => stepsNow(times('scheduled'), steps, day(n)).map(({ id, now }) => `${id} ${now}`);
  expect(at(9)).toEqual(['ideas before', 'vote before', 'reply before']);
  expect(at(12)).toEqual(['ideas open', 'vote before', 'reply reading']);
  expect(at(16)).toEqual(['ideas over', 'vote open', 'reply reading']);
  expect(at(20)).toEqual(['ideas over', 'vote over', 'reply reading']);
  expect(stepsNow(times('scheduled'), steps, day(12)).map(({ closesAt }) => closesAt)).toEqual([day(14), day(20), day(20)]);
});

test('silence is told on the thirty-first day without a reasoned answer, and late answers keep their days', () => {
  const clock = (today: string, answeredOn: string | null = null) => silenceClock({ publishedOn: '2026-05-01', answeredOn }, today, { days: 30 });
  expect(silenceClock({ publishedOn: null, answeredOn: null }, '2026-05-01', { days: 30 })).toBeNull();
  expect(clock('2026-05-31')).toEqual({ since: '2026-05-01', due: '2026-05-31', waited: 30, standing: 'waiting' });
  expect(clock('2026-06-01')?.standing).toBe('silent');
  expect(clock('2026-09-01', '2026-05-11')).toMatchObject({ waited: 10, standing: 'answered' });
  expect(clock('2026-09-01', '2026-07-01')).toMatchObject({ waited: 61, standing: 'answered_late' });
  const all = [clock('2026-09-01', '2026-05-11'), clock('2026-09-01', '2026-07-01'), clock('2026-09-01')].flatMap((one) => one ?? []);
  expect(silenceSummary(all)).toEqual({ answered: 1, answered_late: 1, waiting: 0, silent: 1, medianDays: 35.5 });
});
