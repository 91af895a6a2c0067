import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_WEEK, officeAfternoon, officeMorning, type OpeningTimes, type TimeRange } from '../calendar/opening.ts';
import { dayNumber } from '../calendar/date.ts';
import { contactHours } from './contact-hours.ts';
import { drawCalendar } from './draw-calendar.ts';
import { halfDaysOf } from './draw-dates.ts';
import { personas, planRequest, site } from './plan-example.ts';
import type { PlanSite } from './plan-types.ts';
import { halfDayChances } from './systematic-draw.ts';

const range = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Pearson's chi-square of counts against equal chances, as a standard normal deviate (Wilson and Hilferty). */
function deviateFromEqual(counts: readonly number[]): number {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  const chiSquare = counts.reduce((total, n) => total + (n - mean) ** 2 / mean, 0);
  const df = counts.length - 1;
  return (Math.cbrt(chiSquare / df) - (1 - 2 / (9 * df))) / Math.sqrt(2 / (9 * df));
}

const partTime: OpeningTimes = { 2: [officeMorning], 3: [officeMorning, officeAfternoon], 5: [officeAfternoon] };

test.each([
  ['a full week', FULL_WEEK, 2],
  ['four half-days a week', partTime, 1],
])('every open half-day has the same chance, in all and for each channel: %s', (_, opening, minGapDays) => {
  const one = site(0, { opening });
  const open = halfDaysOf(planRequest(), one).map(({ date, half }) => `${date} ${half}`);
  const { missions } = drawCalendar(planRequest({ minGapDays, sites: range(2500, (i) => site(i, { opening })) }));
  for (const channel of ['all', 'phone', 'website', 'social'] as const) {
    // Out-of-hours calls keep their day but not their half-day.
    const dated = missions.filter((m) => m.half === 'morning' || m.half === 'afternoon').filter((m) => channel === 'all' || m.channel === channel);
    const counts = new Map(open.map((key) => [key, 0]));
    for (const m of dated) counts.set(`${m.window.from} ${m.half}`, (counts.get(`${m.window.from} ${m.half}`) ?? 0) + 1);
    expect(counts.size).toBe(open.length);
    // Systematic draws vary less than independent ones, so only the upper side says anything.
    expect(deviateFromEqual([...counts.values()]), channel).toBeLessThan(3.1);
  }
});

test('the chance of each half-day is known exactly, and equal unless the least gap moves contacts apart', () => {
  const open = halfDaysOf(planRequest(), site(0));
  const equal = halfDayChances(open, 8, 2);
  expect(Math.max(...equal) - Math.min(...equal)).toBeLessThan(1e-12);
  const rare = halfDaysOf(planRequest(), site(0, { opening: { 2: [officeMorning, officeAfternoon] } }));
  const moved = halfDayChances(rare, 8, 2);
  expect(moved.reduce((a, b) => a + b, 0)).toBeCloseTo(8, 9);
  const { missions } = drawCalendar(planRequest({ sites: range(1500, (i) => site(i, { opening: { 2: [officeMorning, officeAfternoon] } })) }));
  rare.forEach(({ date, half }, i) => {
    const drawn = missions.filter((m) => m.window.from === date && m.half !== null).length / 1500;
    const day = (moved[i] ?? 0) + (moved[half === 'morning' ? i + 1 : i - 1] ?? 0);
    expect(Math.abs(drawn - day)).toBeLessThan(0.06);
  });
});

const hours = fc.subarray<TimeRange>([officeMorning, officeAfternoon, [17 * 60, 19 * 60]]);
const anySite = fc.record({
  opening: fc.record({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours }),
  closures: fc.constantFrom([], [{ from: '2026-04-18', to: '2026-05-03' }]),
});

test('the least gap between dated contacts is never broken, and contacts fall where they may', () => {
  fc.assert(
    fc.property(anySite, fc.integer({ min: 0, max: 9 }), fc.string(), (changes, minGapDays, seed) => {
      const one = site(1, changes);
      const { missions } = drawCalendar(planRequest({ seed, minGapDays, sites: [one] }));
      const days = missions.filter((m) => m.half !== null).map((m) => dayNumber(m.window.from)).sort((a, b) => a - b);
      days.forEach((day, i) => expect(i === 0 || day - (days[i - 1] ?? 0) >= minGapDays).toBe(true));
      for (const mission of missions.filter((m) => m.half !== null)) expect(contactHours(one, mission)).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('out-of-hours calls are made while nobody is there', () => {
  const one = site(1);
  const { missions } = drawCalendar(planRequest({ sites: [one] }));
  const evening = missions.filter((m) => m.scenarioKind === 'out_of_hours');
  expect(evening.map((m) => contactHours(one, m))).toEqual([[[450, 525], [735, 825], [1035, 1230]]]);
});

test('a place that never closes has no out-of-hours call, and a staff that was not told has no contact at all', () => {
  const always: PlanSite['opening'] = Object.fromEntries(range(7, (i) => [i + 1, [[0, 1440]]]));
  const { gaps } = drawCalendar(planRequest({ sites: [site(1, { opening: always })] }));
  expect(gaps.map((g) => `${g.scenarioKind} ${g.reason}`)).toEqual(['out_of_hours never_closed']);
  const untold = drawCalendar(planRequest({ sites: [site(1, { staffNotice: false })] }));
  expect(untold.missions).toEqual([]);
  expect(new Set(untold.gaps.map((g) => g.reason))).toEqual(new Set(['no_staff_notice']));
});

test('nobody is contacted in a pause that concerns them, and others are', () => {
  const pauses = [{ id: 'vote', reason: 'election' as const, from: '2026-04-01', to: '2026-04-26', bodyKinds: ['commune'], departmentCodes: [] }];
  const sites = [site(1), site(2, { kind: 'hospital' })];
  const { missions } = drawCalendar(planRequest({ sites, pauses }));
  const before = missions.filter((m) => m.window.from <= '2026-04-26').map((m) => m.organisationId);
  expect(new Set(before)).toEqual(new Set(['org-0002']));
});

test('public holidays of Alsace-Moselle and of overseas are those of the site', () => {
  const open = (zone: PlanSite['zone']) => halfDaysOf(planRequest(), site(1, { zone })).map(({ date }) => date);
  expect(open('metropole')).toContain('2026-04-03');
  expect(open('alsace-moselle')).not.toContain('2026-04-03'); // Good Friday
  expect(open('guadeloupe')).not.toContain('2026-05-27'); // abolition of slavery, outside the window too
  expect(open('mayotte')).not.toContain('2026-04-27');
});

test('reduced hours hold in the school holidays only', () => {
  const otherHours = { during: [{ from: '2026-04-18', to: '2026-05-03' }], hours: { 3: [officeMorning] } };
  const open = halfDaysOf(planRequest(), site(1, { otherHours }));
  expect(open.filter(({ date }) => date >= '2026-04-18' && date <= '2026-05-03')).toEqual([
    { date: '2026-04-22', half: 'morning' },
    { date: '2026-04-29', half: 'morning' },
  ]);
});

test('scenarios and personas follow Latin squares: within a site they differ, over sites each has the same share', () => {
  const { missions } = drawCalendar(planRequest({ sites: range(600, site) }));
  const information = missions.filter((m) => m.scenarioKind === 'information');
  const bySite = Map.groupBy(information, (m) => m.organisationId);
  for (const own of bySite.values()) {
    const uses = [...Map.groupBy(own, (m) => m.scenarioId).values()].map((same) => same.length);
    expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
  }
  const firsts = Map.groupBy([...bySite.values()].flatMap((own) => own.filter((m) => m.channel === 'website' || m.network === 1)), (m) => m.scenarioId);
  for (const same of firsts.values()) expect(Math.abs(same.length - 300)).toBeLessThan(80);
  for (const { id } of personas) expect(missions.filter((m) => m.persona === id).length / missions.length).toBeGreaterThan(0.15);
});
