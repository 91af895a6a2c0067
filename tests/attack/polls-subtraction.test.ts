import { expect, test } from 'vitest';
import { betraysFew } from '#core/anonymity/derivable.ts';
import { groupsShownEarly } from '#core/anonymity/display-rule.ts';
import type { AnswerCell } from '#core/anonymity/differencing.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { PollQuestion, PollUnit } from '#core/staff-polls/poll.ts';
import { cellOf, resultsToShow, wholePoll, type CountedBallot, type EarlierRelease, type ShownCell } from '#core/staff-polls/tally.ts';

const label = { fr: 'Question', en: 'Question' };
const questions: PollQuestion[] = [
  { id: 'q1', kind: 'yes_no', label, options: [], criterion: null },
  { id: 'q2', kind: 'scale', label, options: ['o1', 'o2', 'o3'].map((id) => ({ id, label })), criterion: null },
];
const units: PollUnit[] = [
  ...['north', 'south', 'east'].map((id) => ({ id, label: id, parent: null })),
  ...['north-desk', 'north-phone', 'south-desk'].map((id) => ({ id, label: id, parent: id.split('-')[0] ?? null })),
];
const poll = { questions, units };

/** The ballots of a poll, in the groups in which they were moved: some skip a question, some name no unit, small units answer alike. */
function aPoll(chance: RandomStream): CountedBallot[] {
  const ballots: CountedBallot[] = [];
  for (let group = 1; group <= 4; group++) {
    const size = group === 2 ? 1 + chance.integer(4) : 5 + chance.integer(6);
    for (let i = 0; i < size; i++) {
      const unit = chance.uniform() < 0.1 ? null : chance.pick(units).id;
      const q1 = unit === 'east' || chance.uniform() < 0.7 ? 'yes' : 'no';
      ballots.push({ id: `${group}-${i}`, unit, group, answers: { ...(chance.uniform() < 0.85 ? { q1 } : {}), ...(chance.uniform() < 0.85 ? { q2: chance.pick(['o1', 'o2', 'o3']) } : {}) } });
    }
  }
  return ballots;
}

/** Who shows what: as we do, or as somebody might who is less careful. */
interface Publisher {
  early: (sizes: readonly number[]) => number;
  show: (ballots: readonly CountedBallot[], earlier: ReadonlyMap<string, readonly EarlierRelease[]>, parts: boolean) => ShownCell[];
}

const ours: Publisher = { early: (sizes) => groupsShownEarly(sizes), show: (ballots, earlier, parts) => resultsToShow(poll, ballots, { earlier, parts }) };

const every = (ballots: readonly CountedBallot[], parts: boolean, keep: (cell: AnswerCell, whole: AnswerCell) => boolean): ShownCell[] => questions.flatMap((question) => {
  const whole = cellOf(question, wholePoll, ballots, units);
  return [wholePoll, ...(parts ? units.map(({ id }) => id) : [])].map((unit) => cellOf(question, unit, ballots, units)).filter((cell) => keep(cell, whole))
    .map(({ id, members, counts }) => ({ question: question.id, unit: id, answers: members.size, counts }));
});

const careless: Readonly<Record<string, Publisher>> = {
  'no rule for what is left outside': { ...ours, show: (ballots, _earlier, parts) => every(ballots, parts, ({ members }) => members.size >= 5) },
  'earlier releases forgotten': { early: (sizes) => sizes.length, show: (ballots, _earlier, parts) => resultsToShow(poll, ballots, { earlier: new Map(), parts }) },
  'people who answer alike shown': { ...ours, show: (ballots, _earlier, parts) => every(ballots, parts, ({ members }, whole) => members.size >= 5 && (members.size === whole.members.size || whole.members.size - members.size >= 5)) },
};

/** All that was ever shown of each question, with who was in it: what the attacker has, and the truth. */
function published(ballots: readonly CountedBallot[], { early, show }: Publisher): Map<string, AnswerCell[]> {
  const cells: (AnswerCell & { question: string })[] = [];
  const earlier = new Map<string, EarlierRelease[]>();
  const release = (covered: readonly CountedBallot[], name: string, throughGroup: number | null): void => {
    for (const { question, unit, counts } of show(covered, earlier, throughGroup === null)) {
      const asked = questions.find(({ id }) => id === question);
      if (!asked) continue;
      cells.push({ question, id: `${name} ${unit}`, counts, members: cellOf(asked, unit, covered, units).members });
      if (throughGroup !== null) earlier.set(question, [...(earlier.get(question) ?? []), { throughGroup }]);
    }
  };
  const sizes = [1, 2, 3, 4].map((group) => ballots.filter((ballot) => ballot.group === group).length);
  let through = 0;
  for (let moved = 1; moved <= sizes.length; moved++) {
    const next = early(sizes.slice(0, moved));
    if (next > through) release(ballots.filter(({ group }) => group <= next), `after ${moved}`, (through = next));
  }
  release(ballots, 'end', null);
  return Map.groupBy(cells, ({ question }) => question);
}

/** Adds and subtracts one, two and three cells with each sign, person by person: whom does what is left leave alone, or alike? */
function bySubtraction(cells: readonly AnswerCell[]): string[] {
  const found: string[] = [];
  const signs = [-1, 1] as const;
  const look = (terms: readonly (readonly [AnswerCell, 1 | -1])[]): void => {
    const weights = new Map<string, number>();
    for (const [{ members }, sign] of terms) for (const id of members) weights.set(id, (weights.get(id) ?? 0) + sign);
    const left = [...weights.values()].filter((weight) => weight !== 0);
    const name = terms.map(([{ id }, sign]) => `${sign > 0 ? '+' : '-'}${id}`).join(' ');
    if (left.length > 0 && left.length < 5) found.push(`few: ${name}`);
    if (left.length === 0 || new Set(left).size > 1) return;
    const answers = new Set(terms.flatMap(([{ counts }]) => Object.keys(counts)));
    for (const answer of answers) if (Math.abs(terms.reduce((sum, [{ counts }, sign]) => sum + sign * (counts[answer] ?? 0), 0)) === left.length * Math.abs(left[0] ?? 0)) found.push(`alike: ${name}`);
  };
  for (const [i, a] of cells.entries()) {
    look([[a, 1]]);
    for (const [j, b] of cells.slice(0, i).entries()) for (const signB of signs) {
      look([[a, 1], [b, signB]]);
      for (const c of cells.slice(0, j)) for (const signC of signs) look([[a, 1], [b, signB], [c, signC]]);
    }
  }
  return found;
}

const attacked = (publisher: Publisher, seed: number): string[] => [...published(aPoll(randomStream('polls', seed)), publisher).values()].flatMap((cells) => [...bySubtraction(cells), ...(betraysFew(cells.map(({ members }) => members), 5) ? ['few: by longer calculations'] : [])]);

const seeds = Array.from({ length: 60 }, (_, i) => i);

test('over every cell, pair and triple, of every part and of every release, nobody is left alone or among people who all answered alike', () => {
  expect(seeds.flatMap((seed) => attacked(ours, seed))).toEqual([]);
});

test('something is shown nevertheless: early releases, and parts at the end', () => {
  const shown = seeds.flatMap((seed) => [...published(aPoll(randomStream('polls', seed)), ours).values()].flat().map(({ id }) => id));
  expect(shown.filter((id) => id.startsWith('after')).length).toBeGreaterThan(seeds.length);
  expect(shown.filter((id) => id.startsWith('end ') && id !== 'end ').length).toBeGreaterThan(seeds.length);
});

test.each(Object.keys(careless))('subtraction finds people where a defect is planted: %s', (name) => {
  const publisher = careless[name] ?? ours;
  expect(seeds.flatMap((seed) => attacked(publisher, seed)).length).toBeGreaterThan(0);
});
