import { expect, test } from 'vitest';
import { action, page, problemResponse } from './endpoint.ts';
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

test('pages and forms say it too, once for a request whose loads are all refused', async () => {
  const sent: Record<string, string>[] = [];
  const request = new Request('http://localhost/', { method: 'POST', body: new FormData() });
  const event = { request, locals: { refused: problem('too_many_requests', { seconds: 30 }), frame: { locale: 'fr' } }, setHeaders: (headers: Record<string, string>) => void sent.push(headers) } as never; // what a refused request is asked for
  await expect(page(async () => null)(event)).rejects.toMatchObject({ status: 429 });
  expect(await action(async () => null)(event)).toMatchObject({ status: 429 });
  expect(sent).toEqual([{ 'retry-after': '30' }]);
});
