import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { measureSeverity, type TesterAudit } from './tester-severity.ts';

function audits(testers: number, bodies: number, effectOf: (tester: number) => number): TesterAudit[] {
  const random = randomStream('severity');
  const levels = Array.from({ length: bodies }, () => 65 + 8 * random.normal());
  return levels.flatMap((level, body) => Array.from({ length: 14 }, (_, i) => {
    const tester = (body * 5 + i) % testers;
    return { score: level + effectOf(tester) + 6 * random.normal(), bodyId: `b${body}`, testerId: `t${tester}`, channel: i % 2 ? 'phone' : 'email' };
  }));
}

test('who gives much less than the others on the same bodies is told apart, the others are left alone', () => {
  const measure = measureSeverity(audits(10, 40, (tester) => (tester === 3 ? -12 : 0)));
  expect(measure?.groups).toBe(1);
  const told = measure?.testers.filter(({ advice }) => advice === 'gives_less').map(({ testerId }) => testerId);
  expect(told).toEqual(['t3']);
  expect(measure?.testers[0]?.testerId).toBe('t3');
  expect(measure?.sd.tester ?? 0).toBeGreaterThan(1);
});

test('testers who share no body with the others cannot be compared, and are said to stand apart', () => {
  const apart = Array.from({ length: 12 }, (_, i): TesterAudit => ({ score: 50 + i, bodyId: `far${i % 3}`, testerId: 'alone', channel: 'phone' }));
  const measure = measureSeverity([...audits(6, 20, () => 0), ...apart]);
  expect(measure?.groups).toBe(2);
  expect(measure?.testers.find(({ testerId }) => testerId === 'alone')?.advice).toBe('apart');
});

test('few audits give no severity at all', () => {
  expect(measureSeverity([])).toBeNull();
  expect(measureSeverity(audits(1, 3, () => 0))).toBeNull();
});
