import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import { fitBaseline, streamOf, type Baseline } from './baseline.ts';
import { markOpinions } from './mark-opinions.ts';
import type { ListeningPoint, Press } from './press.ts';

const thresholds = loadHonestyThresholds();
const week = [[540, 1020]] as const;
const point: ListeningPoint = { kind: 'desk', timeZone: 'Europe/Paris', hours: { 1: week, 2: week, 3: week, 4: week, 5: week } };
/** Monday 6 July 2026, 10:00 in Paris. */
const monday = Date.parse('2026-07-06T08:00:00Z');
const baseline = fitBaseline({ from: monday, to: monday, hours: [], histogram: [] }, point, { phones: false, steps: 5 }, thresholds.baseline);
const baselines = new Map<string, Baseline>([['kiosk overall', baseline], ['phone overall', baseline]]);

const press = (seconds: number, more: Partial<Press> = {}): Press => ({
  id: `p${String(seconds).padStart(8, '0')}${more.device ?? ''}`, visit: `v${seconds}`, source: 'kiosk', device: 'k1', question: 'overall', value: 3, steps: 5, at: monday + seconds * 1000, ...more,
});
const rulesOn = (presses: readonly Press[], at: ListeningPoint = point): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { opinionId, rule } of markOpinions({ presses, point: at, baselines }, thresholds)) (found[opinionId] ??= []).push(rule);
  return found;
};

test('of presses within ten seconds the last one counts, on each question by itself', () => {
  const [first, second] = [press(0), press(8)];
  expect(rulesOn([first, second])).toEqual({ [first.id]: ['debounce'] });
  expect(rulesOn([press(0), press(11)])).toEqual({});
  expect(rulesOn([press(0), press(4, { question: 'courtesy' })])).toEqual({});
  expect(rulesOn([press(0), press(4, { device: 'k2' })])).toEqual({});
});

test('phones that answer at the same moment are different people; the same visit twice is one', () => {
  const phone = { source: 'scan', device: null } as const;
  expect(rulesOn([press(0, phone), press(1, phone)])).toEqual({});
  expect(Object.values(rulesOn([press(0, { ...phone, visit: 'v' }), press(1, { ...phone, visit: 'v' })]))).toEqual([['debounce']]);
});

test('out of opening hours with half an hour of grace, on the clock of the site, for kiosks only', () => {
  const seven = 7 * 3600;
  expect(rulesOn([press(seven + 1200)])).toEqual({});
  expect(Object.values(rulesOn([press(seven + 1900)]))).toEqual([['closed-hours']]);
  expect(rulesOn([press(seven + 7200, { source: 'scan', device: null })])).toEqual({});
  expect(rulesOn([press(12 * 3600)], { ...point, hours: null })).toEqual({});
});

test('children at the screen: the whole game is marked; five quick answers to five questions are not', () => {
  const game = Array.from({ length: 7 }, (_, i) => press(2 * i, { value: i % 2 }));
  expect(Object.values(rulesOn(game)).every((rules) => rules.includes('playing'))).toBe(true);
  expect(Object.keys(rulesOn(game))).toHaveLength(7);
  expect(rulesOn(Array.from({ length: 6 }, (_, i) => press(2 * i, { question: `q${i}` })))).toEqual({});
});

test('a kiosk that says thank you for four seconds takes the next press of a child later', () => {
  const game = Array.from({ length: 7 }, (_, i) => press(6 * i, { value: i % 2 }));
  expect(Object.values(rulesOn(game)).flat()).not.toContain('playing');
  expect(Object.values(rulesOn(game, { ...point, lockSeconds: 4 })).flat()).toContain('playing');
});

test('faces in turn, the same face over and over, and presses like clockwork are told apart', () => {
  const spaced = [13, 31, 17, 44, 12, 25, 58, 14, 39, 21];
  let at = 0;
  const times = Array.from({ length: 40 }, (_, i) => (at += spaced[i % 10] ?? 0));
  const kinds = (value: (i: number) => number) => new Set(Object.values(rulesOn(times.map((time, i) => press(time, { value: value(i) })))).flat());
  expect(kinds((i) => (i % 2) * 4)).toContain('alternating');
  expect(kinds(() => 4)).toContain('constant');
  expect(Object.values(rulesOn(Array.from({ length: 30 }, (_, i) => press(20 * i + (i % 3), { value: (i * i) % 5 })))).flat()).toContain('even-spacing');
});

test('many visits from one network count when they overlap, and are one hand when they never do', () => {
  const phone = (seconds: number, length: number): Press => press(seconds, { source: 'scan', device: null, network: 7, openedAt: monday + (seconds - length) * 1000, value: Math.floor(seconds / 7) % 5 });
  const crowd = Array.from({ length: 500 }, (_, i) => phone(3 * i + ((i * 37) % 11), 20));
  expect(Object.values(rulesOn(crowd)).flat()).not.toContain('one-network');
  const hand = Array.from({ length: 40 }, (_, i) => phone(30 * i + ((i * 37) % 11), 12));
  expect(Object.values(rulesOn(hand)).filter((rules) => rules.includes('one-network'))).toHaveLength(40);
  const sparse = Array.from({ length: 40 }, (_, i) => phone(500 * i + ((i * 37) % 300), 12));
  expect(Object.values(rulesOn(sparse)).flat()).not.toContain('one-network');
});

test('a rush with the usual faces is never marked; a rush of one face leaves as many as honest traffic explains', () => {
  let at = 0;
  const seconds = Array.from({ length: 120 }, (_, i) => (at += [12, 75, 18, 11, 40, 24][(i * i) % 6] ?? 0));
  expect(Object.values(rulesOn(seconds.map((time, i) => press(time, { value: (i * 7 + ((i * i) % 3)) % 5 })))).flat()).not.toContain('rate');
  const left = seconds.length - Object.keys(rulesOn(seconds.map((time, i) => press(time, { value: i % 7 === 0 ? i % 3 : 4 })))).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(60);
});

test('paper and imports are never marked', () => {
  for (const source of ['paper', 'import'] as const) {
    expect(rulesOn(Array.from({ length: 200 }, (_, i) => press(i, { source, device: null, value: 4 })))).toEqual({});
  }
});

const anyPress = fc.record({ seconds: fc.nat(20_000), value: fc.nat(4), device: fc.constantFrom('k1', 'k2'), id: fc.uuid() }).map(({ seconds, value, device, id }) => ({ ...press(seconds, { value, device }), id }));
const anyPresses = fc.uniqueArray(anyPress, { maxLength: 120, selector: ({ id }) => id });
const marked = (presses: readonly Press[], at = baselines) => markOpinions({ presses, point, baselines: at }, thresholds);
const sorted = (marks: ReturnType<typeof marked>) => marks.map(({ opinionId, rule, strength }) => `${opinionId} ${rule} ${strength.toFixed(9)}`).toSorted();

test('the order in which presses arrive changes nothing, and the same presses give the same marks', () => {
  fc.assert(fc.property(anyPresses, fc.infiniteStream(fc.nat()), (presses, chance) => {
    const shuffled = presses.map((one) => ({ one, key: chance.next().value ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ one }) => one);
    expect(sorted(marked(shuffled))).toEqual(sorted(marked(presses)));
  }), { numRuns: 30, seed: 7 });
});

test('marks are about presses that were given, each rule once, with a strength of 0 to 1', () => {
  fc.assert(fc.property(anyPresses, (presses) => {
    const marks = marked(presses);
    const ids = new Set(presses.map(({ id }) => id));
    expect(marks.every(({ opinionId, strength }) => ids.has(opinionId) && strength >= 0 && strength <= 1)).toBe(true);
    expect(new Set(marks.map(({ opinionId, rule }) => `${opinionId} ${rule}`)).size).toBe(marks.length);
  }), { numRuns: 30, seed: 8 });
});

test('a second run over the same presses adds nothing, and what comes later only adds marks', () => {
  fc.assert(fc.property(anyPresses, anyPresses, (presses, later) => {
    const first = marked(presses);
    expect(markOpinions({ presses, point, baselines, known: first }, thresholds)).toEqual([]);
    const ids = new Set(presses.map(({ id }) => id));
    const all = [...presses, ...later.filter(({ id }) => !ids.has(id))];
    const second = markOpinions({ presses: all, point, baselines, known: first }, thresholds);
    expect(markOpinions({ presses: all, point, baselines, known: [...first, ...second] }, thresholds)).toEqual([]);
  }), { numRuns: 30, seed: 10 });
});

test('what is said on another question of the same point changes nothing', () => {
  fc.assert(fc.property(anyPresses, anyPresses, (presses, others) => {
    const known = new Set(presses.map(({ id }) => id));
    const elsewhere = others.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, question: 'courtesy', device: 'k9' }));
    expect(sorted(marked([...presses, ...elsewhere]).filter(({ opinionId }) => known.has(opinionId)))).toEqual(sorted(marked(presses)));
  }), { numRuns: 30, seed: 9 });
});

test('streams are kiosks or phones of one question', () => {
  expect(streamOf(press(0))).toBe('kiosk overall');
  expect(streamOf(press(0, { source: 'embed' }))).toBe('phone overall');
});
