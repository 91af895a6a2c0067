import { expect, test } from 'vitest';
import { betraysFew } from '#core/anonymity/derivable.ts';
import { groupsShownEarly } from '#core/anonymity/display-rule.ts';
import type { AnswerCell } from '#core/anonymity/differencing.ts';
import { randomStream } from '#core/shared/random.ts';
import { cellOf, resultsToShow, wholePoll, type CountedBallot, type EarlierRelease, type ShownCell } from '#core/staff-polls/tally.ts';
import { aPoll, bySubtraction, poll, questions, units } from './polls/subtraction.ts';

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
