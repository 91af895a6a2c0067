import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotBytes, longestWords, readBallot, writeBallot, type Ballot } from './ballot.ts';
import { openingRefusal, pollStateAt, unitsOffered, type PollQuestion, type PollUnit } from './poll.ts';
import { cellOf, countsOf, resultsToShow, wholePoll, type CountedBallot } from './tally.ts';

const label = { fr: 'Question', en: 'Question' };
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label }));
const question = (id: string, kind: PollQuestion['kind']): PollQuestion => ({ id, kind, label, options: ['scale', 'emoji', 'picture', 'rank'].includes(kind) ? options : [], criterion: null });
const questions = [question('q1', 'yes_no'), question('q2', 'emoji'), question('q3', 'guess'), question('q4', 'rank'), question('q5', 'text'), question('q6', 'idea')];
const unit = (id: string, parent: string | null = null): PollUnit => ({ id, label: id, parent });
const units = [unit('north'), unit('north-desk', 'north'), unit('south')];
const poll = { questions, units };
const now = '2026-03-01T08:00:00.000Z';

test('a poll opens with a question and ten people, from a draft, with its end ahead', () => {
  const ready = { state: 'draft', questions: 1, eligible: 10, closesAt: null } as const;
  expect(openingRefusal(ready, now)).toBeNull();
  expect(openingRefusal({ ...ready, eligible: 9 }, now)).toBe('too_few');
  expect(openingRefusal({ ...ready, questions: 0 }, now)).toBe('no_question');
  expect(openingRefusal({ ...ready, closesAt: now }, now)).toBe('closing_past');
  expect(openingRefusal({ ...ready, state: 'closed' }, now)).toBe('state');
  expect([pollStateAt({ state: 'open', closesAt: now }, now), pollStateAt({ state: 'open', closesAt: null }, now)]).toEqual(['closed', 'open']);
});

test('a unit may be named on a ballot when ten people are listed in it or below it', () => {
  expect(unitsOffered(units, new Map([['north', 3], ['north-desk', 7], ['south', 12]])).map(({ id }) => id)).toEqual(['north', 'south']);
});

test('a ballot is what the cards offer, and nothing else', () => {
  const sent = { unit: 'north', answers: { q1: 'yes', q2: 'o3', q3: 55, q4: ['o2', 'o1', 'o3'], q5: '  Un banc\u200b ', q6: '' } };
  expect(readBallot(poll, sent)).toEqual({ ballot: { unit: 'north', answers: { q1: 'yes', q2: 'o3', q3: 55, q4: ['o2', 'o1', 'o3'] }, words: { q5: 'Un banc' } } });
  expect(readBallot(poll, { answers: { q1: 'perhaps', q2: 4, q3: 101, q4: ['o1', 'o1', 'o2'], q5: 'x'.repeat(longestWords + 1), q7: 'yes' } }))
    .toEqual({ faults: { q1: 'unknown', q2: 'unknown', q3: 'unknown', q4: 'unknown', q5: 'too_long', q7: 'unknown' } });
  expect(readBallot(poll, { unit: 'east', answers: { q1: 'no' } })).toEqual({ faults: { unit: 'unknown' } });
  expect([readBallot(poll, { answers: {} }), readBallot(poll, 'yes')]).toEqual([{ faults: { ballot: 'nothing' } }, { faults: { ballot: 'unknown' } }]);
});

test('every ballot is written with the same number of bytes, whatever it says, and read back as it was', () => {
  const bytes = ballotBytes(poll);
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: longestWords }), fc.string({ unit: 'grapheme', maxLength: longestWords }), fc.constant('\uffff'.repeat(longestWords)), fc.constant('"\\'.repeat(longestWords / 2)));
  fc.assert(fc.property(words, words, fc.constantFrom(null, 'north-desk'), (q5, q6, own) => {
    const read = readBallot(poll, { unit: own, answers: { q1: 'yes', q2: 'o1', q3: 100, q4: ['o3', 'o2', 'o1'], q5, q6 } });
    if ('faults' in read) return;
    const written = writeBallot(read.ballot, bytes);
    expect(new TextEncoder().encode(written)).toHaveLength(bytes);
    expect(JSON.parse(written) as Ballot).toEqual(read.ballot);
  }));
});

test('guesses are counted in bands of ten, ranks by option and place', () => {
  expect(countsOf(question('q3', 'guess'), [0, 9, 55, 100])).toMatchObject({ g0: 2, g5: 1, g9: 1, g1: 0 });
  expect(countsOf(question('q4', 'rank'), [['o2', 'o1', 'o3'], ['o2', 'o3', 'o1']])).toMatchObject({ 'o2.1': 2, 'o1.2': 1, 'o1.3': 1, 'o1.1': 0 });
});

const ballots = (groups: readonly (readonly [string | null, string])[][]): CountedBallot[] =>
  groups.flatMap((group, i) => group.map(([own, answer], n) => ({ id: `${i} ${n}`, unit: own, answers: { q1: answer }, group: i + 1 })));

test('a unit counts those below it', () => {
  expect(cellOf(question('q1', 'yes_no'), 'north', ballots([[['north', 'yes'], ['north-desk', 'no'], ['south', 'no'], [null, 'no']]]), units).counts).toEqual({ yes: 1, no: 1 });
});

test('parts are shown at the end only, those alone that give nobody away, and what was shown early is taken into account', () => {
  const all = ballots([
    [['north', 'yes'], ['north', 'no'], ['north', 'yes'], ['north', 'no'], ['north', 'yes']],
    [['south', 'no'], ['south', 'yes'], ['south', 'no'], ['north-desk', 'yes'], ['south', 'no'], ['south', 'yes']],
  ]);
  const earlier = new Map([['q1', [{ throughGroup: 1 }]]]);
  const first = resultsToShow(poll, all.filter(({ group }) => group === 1), { earlier: new Map(), parts: false });
  expect(first).toEqual([{ question: 'q1', unit: wholePoll, answers: 5, counts: { yes: 3, no: 2 } }]);
  // North is everybody of the first group and one more: that one would stand alone.
  expect(resultsToShow(poll, all, { earlier, parts: true }).map((cell) => cell.unit)).toEqual([wholePoll]);
  expect(resultsToShow(poll, all, { earlier: new Map(), parts: true }).map((cell) => cell.unit)).toEqual([wholePoll, 'north', 'south']);
});
