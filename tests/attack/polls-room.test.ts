import { expect, test } from 'vitest';
import { betraysFew } from '#core/anonymity/derivable.ts';
import type { AnswerCell } from '#core/anonymity/differencing.ts';
import { turnoutShown } from '#core/anonymity/display-rule.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { supportsShown } from '#core/staff-polls/idea.ts';
import type { PollQuestion, PollUnit } from '#core/staff-polls/poll.ts';
import { afterMove, type RoomMove, type RoomState } from '#core/staff-polls/room.ts';
import { cellOf, resultsToShow, wholePoll, type CountedBallot } from '#core/staff-polls/tally.ts';
import { bySubtraction } from './polls/subtraction.ts';

const label = { fr: 'Question', en: 'Question' };
const questions: PollQuestion[] = ['q1', 'q2', 'q3'].map((id) => ({ id, kind: 'yes_no', label, options: [], criterion: null }));
const units: PollUnit[] = ['north', 'south'].map((id) => ({ id, label: id, parent: null }));

interface Person {
  id: string;
  unit: string | null;
  /** By question: what they answer, and whether at once, or only when it is asked again. */
  answers: Record<string, { said: string; late: boolean }>;
}

/** People in a room: some skip a question, some are slow. */
function aRoom(chance: RandomStream): Person[] {
  return Array.from({ length: 11 + chance.integer(20) }, (_, i) => ({
    id: `p${i}`, unit: chance.uniform() < 0.1 ? null : chance.pick(units).id,
    answers: Object.fromEntries(questions.flatMap(({ id }) => (chance.uniform() < 0.15 ? [] : [[id, { said: chance.uniform() < 0.8 ? 'yes' : 'no', late: chance.uniform() < 0.2 }]]))),
  }));
}

/** How a session is led: as ours is, or by somebody less careful. */
interface Host {
  /** Where it stands after a move; null: not allowed. */
  move: (room: RoomState, move: RoomMove) => RoomState | null;
  /** Shows a question while it is open too. */
  live: boolean;
}

const ids = questions.map(({ id }) => id);
const ours: Host = { move: (room, move) => afterMove(room, move, ids), live: false };
/** One who opens a question again for those who were slow. */
const reopening: Host = { ...ours, move: (room, move) => (move.act === 'ask' ? { stage: 'asking', questionId: move.questionId, asked: room.asked } : afterMove(room, move, ids)) };
const careless: Readonly<Record<string, Host>> = { 'a shown question opened again': reopening, 'a result that moves while people vote': { ...ours, live: true } };

/** All that a session ever showed of a question, in the room and at the end, with who was in it: what the attacker has, and the truth. */
function shownIn(people: readonly Person[], host: Host): AnswerCell[][] {
  let room: RoomState = { stage: 'waiting', questionId: null, asked: [] };
  const ballots: CountedBallot[] = [];
  const cells = new Map<string, AnswerCell[]>(ids.map((id) => [id, []]));
  const show = (question: PollQuestion, name: string, parts: boolean): void => {
    const of = ballots.filter(({ answers }) => question.id in answers);
    for (const { unit, counts } of resultsToShow({ questions: [question], units }, of, { earlier: new Map(), parts })) {
      cells.get(question.id)?.push({ id: `${name} ${unit}`, counts, members: cellOf(question, unit, of, units).members });
    }
  };
  // What a host would like to do: each question, its result, and once more for those who were slow.
  for (const question of questions) {
    for (const late of [false, true]) {
      const asking = host.move(room, { act: 'ask', questionId: question.id });
      if (!asking) continue;
      room = asking;
      for (const { id, unit, answers } of people) {
        const answer = answers[question.id];
        if (!answer || answer.late !== late || ballots.some((one) => one.id === id && question.id in one.answers)) continue;
        ballots.push({ id, unit, answers: { [question.id]: answer.said }, group: 1 });
        if (host.live) show(question, `after ${ballots.length}`, false);
      }
      for (const act of ['close', 'show'] as const) room = host.move(room, { act }) ?? room;
      show(question, late ? 'again' : 'room', false);
      room = { ...room, stage: 'shown' };
    }
  }
  // At the end what was shown in the room covers all ballots of its question, as it does in the product.
  for (const question of questions) show(question, 'end', true);
  return [...cells.values()];
}

const attacked = (host: Host, seed: number): string[] => shownIn(aRoom(randomStream('room', seed)), host).flatMap((cells) => [...bySubtraction(cells), ...(betraysFew(cells.map(({ members }) => members), 5) ? ['few: by longer calculations'] : [])]);
const seeds = Array.from({ length: 60 }, (_, i) => i);

test('over all that a session shows, in the room and at the end, subtraction leaves nobody alone or among people who all answered alike', () => {
  expect(seeds.flatMap((seed) => attacked(ours, seed))).toEqual([]);
});

test('something is shown nevertheless: of most questions in the room, and of parts at the end', () => {
  const shown = seeds.flatMap((seed) => shownIn(aRoom(randomStream('room', seed)), ours).flat().map(({ id }) => id));
  expect(shown.filter((id) => id === `room ${wholePoll}`).length).toBeGreaterThan(2 * seeds.length);
  expect(shown.filter((id) => id.startsWith('end ') && id !== 'end ').length).toBeGreaterThan(seeds.length);
});

test.each(Object.keys(careless))('subtraction finds people where a defect is planted: %s', (name) => {
  expect(seeds.flatMap((seed) => attacked(careless[name] ?? ours, seed)).length).toBeGreaterThan(0);
});

/** What colleagues are told of supports, and what somebody learns from it who knows how four of the others voted. */
type Told = (voters: number, supports: number) => string;

const supportsAsOurs: Told = (voters, supports) => String(supportsShown({ voters, supports }));
const carelessTold: Readonly<Record<string, Told>> = {
  'exact supports': (_, supports) => String(supports),
  'steps without room for silence': (_, supports) => String(5 * Math.floor(supports / 5)),
  'exact figures where the rule allows, and steps': (voters, supports) => `${supportsAsOurs(voters, supports)} ${supports === 0 || supports === voters ? 'withheld' : supports}`,
};

/** Numbers of voters and supports for which somebody who knows four votes knows a fifth, or everybody's. */
function foundOut(told: Told): string[] {
  const found: string[] = [];
  for (let voters = 10; voters <= 60; voters++) {
    for (let supports = 0; supports <= voters; supports++) {
      const possible = Array.from({ length: voters + 1 }, (_, n) => n).filter((n) => told(voters, n) === told(voters, supports));
      const most = Math.max(...possible);
      const least = Math.min(...possible);
      // Four known votes leave the fifth open when as many supports could be among the others, or none.
      if (least >= voters - 4 || most <= 3 || possible.length < 5) found.push(`${supports} of ${voters}`);
    }
  }
  return found;
}

test('supports as they are told say of nobody how they voted, even to who knows four of the votes', () => {
  expect(foundOut(supportsAsOurs)).toEqual([]);
});

test.each(Object.keys(carelessTold))('votes are found out where a defect is planted: %s', (name) => {
  expect(foundOut(carelessTold[name] ?? supportsAsOurs).length).toBeGreaterThan(0);
});

test('voices in a room are told like turnout: never that all or none have answered', () => {
  for (let eligible = 10; eligible <= 60; eligible++) {
    for (let took = 0; took <= eligible; took++) {
      const told = turnoutShown({ eligible, took })?.atLeast ?? 0;
      const possible = Array.from({ length: eligible + 1 }, (_, n) => n).filter((n) => (turnoutShown({ eligible, took: n })?.atLeast ?? 0) === told);
      expect(possible.length).toBeGreaterThanOrEqual(5);
    }
  }
});
