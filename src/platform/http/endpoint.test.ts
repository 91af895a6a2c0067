import { expect, test } from 'vitest';
import { problemResponse } from './endpoint.ts';
import { problem } from './problem.ts';

const retryAfter = (...[code, params]: Parameters<typeof problem>) => Number(problemResponse(problem(code, params), 'fr', 'request').headers.get('retry-after'));

test('whoever is refused for now is told when to come back: as the problem says, else by chance, so that not all come back together', () => {
  expect(retryAfter('opinions_busy', { seconds: 7 })).toBe(7);
  expect(retryAfter('too_many_requests', { seconds: 30 })).toBe(30);
  const waits = Array.from({ length: 200 }, () => retryAfter('database_unreachable'));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...waits)).toBeLessThanOrEqual(10);
  expect(new Set(waits).size).toBeGreaterThan(4);
});

test('a refusal that time does not mend says nothing of coming back', () => {
  expect(problemResponse(problem('kiosk_revoked'), 'fr', 'request').headers.get('retry-after')).toBeNull();
});
