import { expect, test } from 'vitest';
import type { GapWord } from './gaps.ts';
import { readingOf, strengthOfWords, type MirrorReading } from './reading.ts';
import type { VoiceScore } from './voices.ts';

const read = (measured: GapWord, lived: GapWord, users: GapWord): MirrorReading => readingOf({ 'believed-measured': measured, 'believed-lived': lived, 'lived-measured': users });
const blind = (than: readonly ('measured' | 'lived')[], beside: 'measured' | 'lived' | null = null): MirrorReading => ({ kind: 'blind_spot', than, beside });
const hidden = (than: readonly ('measured' | 'lived')[], beside: 'measured' | 'lived' | null = null): MirrorReading => ({ kind: 'hidden_strength', than, beside });

// Agents against audits, agents against users, users against audits: what is said.
const rules: readonly (readonly [GapWord, GapWord, GapWord, MirrorReading])[] = [
  ['above', 'above', 'near', blind(['measured', 'lived'])],
  ['above', 'above', 'above', blind(['measured', 'lived'])],
  ['above', 'above', 'untested', blind(['measured', 'lived'])],
  ['above', 'untested', 'untested', blind(['measured'])],
  ['above', 'open', 'open', blind(['measured'])],
  ['above', 'near', 'above', blind(['measured'], 'lived')],
  ['untested', 'above', 'untested', blind(['lived'])],
  ['near', 'above', 'below', blind(['lived'], 'measured')],
  ['open', 'above', 'above', blind(['lived'])],
  ['below', 'below', 'open', hidden(['measured', 'lived'])],
  ['below', 'open', 'below', hidden(['measured'], 'lived')],
  ['open', 'below', 'above', hidden(['lived'], 'measured')],
  ['untested', 'below', 'untested', hidden(['lived'])],
  ['above', 'below', 'above', { kind: 'divided', above: 'measured', below: 'lived' }],
  ['below', 'above', 'below', { kind: 'divided', above: 'lived', below: 'measured' }],
  ['open', 'open', 'above', { kind: 'users_above' }],
  ['untested', 'untested', 'below', { kind: 'users_below' }],
  ['near', 'near', 'near', { kind: 'shared' }],
  ['near', 'near', 'open', { kind: 'open' }],
  ['near', 'untested', 'untested', { kind: 'open' }],
  ['open', 'open', 'open', { kind: 'open' }],
  ['untested', 'untested', 'untested', { kind: 'silent' }],
];

test.each(rules)('agents %s audits, agents %s users, users %s audits', (measured, lived, users, expected) => {
  expect(read(measured, lived, users)).toEqual(expected);
});

test('nothing is ever said of a voice that was not tested, nor against a gap that was not told', () => {
  const words: GapWord[] = ['above', 'below', 'near', 'open', 'untested'];
  for (const measured of words) for (const lived of words) for (const users of words) {
    const reading = read(measured, lived, users);
    const told = (word: GapWord): boolean => word === 'above' || word === 'below';
    const of = { measured, lived };
    if (reading.kind === 'blind_spot' || reading.kind === 'hidden_strength') {
      expect(reading.than.length).toBeGreaterThan(0);
      for (const voice of reading.than) expect(of[voice]).toBe(reading.kind === 'blind_spot' ? 'above' : 'below');
      if (reading.beside) expect([told(users), of[reading.beside] === 'above' || of[reading.beside] === 'below']).toEqual([true, false]);
    } else if (reading.kind === 'divided') expect([of[reading.above], of[reading.below]]).toEqual(['above', 'below']);
    else if (reading.kind === 'users_above' || reading.kind === 'users_below') expect([told(users), told(measured), told(lived)]).toEqual([true, false, false]);
    else expect([measured, lived, users].some(told)).toBe(false);
    if (reading.kind === 'shared') expect([measured, lived, users]).toEqual(['near', 'near', 'near']);
  }
});

const at = (score: number): VoiceScore => ({ score, low: score, high: score, n: 20, estimate: null });

test('the plain words "goes well" and "do not think so" need both sides of the bar of 70', () => {
  const of = (believed: number, measured: number, lived: number) => ({ believed: at(believed), measured: at(measured), lived: at(lived) });
  const both = { kind: 'blind_spot', than: ['measured', 'lived'], beside: null } as const;
  expect(strengthOfWords(both, of(82, 55, 60))).toBe('contradicted');
  expect(strengthOfWords(both, of(95, 72, 60))).toBe('more');
  expect(strengthOfWords(both, of(60, 40, 35))).toBe('more');
  expect(strengthOfWords({ ...both, kind: 'hidden_strength' }, of(50, 75, 80))).toBe('contradicted');
  expect(strengthOfWords({ ...both, kind: 'hidden_strength', than: ['lived'] }, of(50, 20, 65))).toBe('more');
});
