import { expect, test } from 'vitest';
import { believedVoices } from '../../src/capabilities/mirror/believed-voices.ts';
import type { CriterionFigure } from '#capabilities/staff-polls/index.server.ts';
import { believedVoice } from '#core/mirror/believed-voice.ts';
import { randomStream } from '#core/shared/random.ts';
import { cellOf, resultsToShow, wholePoll, type CountedBallot, type ShownCell } from '#core/staff-polls/tally.ts';
import { aPoll, bySubtraction, poll, questions, units } from './polls/subtraction.ts';

// The attacker reads the mirror of a body with sites named as the units of its poll, and knows who may be in which unit.
const places = [wholePoll, ...units.map(({ id }) => id)];
const released = (ballots: readonly CountedBallot[]): ShownCell[] => resultsToShow(poll, ballots, { earlier: new Map(), parts: true });

const figuresOf = (cells: readonly ShownCell[]): CriterionFigure[] => cells.flatMap(({ question: id, unit, answers, counts }): CriterionFigure[] => {
  const question = questions.find((one) => one.id === id);
  return question?.criterion ? [{ criterion: question.criterion, poll: { id: 'poll', content: { fr: { title: '', intro: '' } }, closesAt: null }, unit, unitLabel: unit === wholePoll ? null : unit, question, cell: { answers, counts }, eligible: null }] : [];
});

/** Who shows what: the mirror, or one that helps itself from the ballots. */
type Mirror = (ballots: readonly CountedBallot[]) => (criterion: string, place: string) => { score: number; n: number } | null;

const ours: Mirror = (ballots) => {
  const { ofBody, ofSite } = believedVoices(figuresOf(released(ballots)));
  return (criterion, place) => (place === wholePoll ? ofBody(criterion) : ofSite(place, criterion));
};

const fromBallots: Mirror = (ballots) => (criterion, place) => {
  const question = questions.find((one) => one.criterion === criterion);
  if (!question) return null;
  const { members, counts } = cellOf(question, place, ballots, units);
  return members.size < 5 ? null : believedVoice([{ question, cell: { answers: members.size, counts }, eligible: null }]);
};

/** What can be worked out about few people, or people alike, from the cells behind the figures that the mirror shows together with all that was released. */
function found(mirror: Mirror, seed: number): string[] {
  const ballots = aPoll(randomStream('mirror attack', seed));
  const shown = mirror(ballots);
  return questions.flatMap((question) => {
    const known = new Set([...released(ballots).filter((cell) => cell.question === question.id).map(({ unit }) => unit), ...places.filter((place) => shown(question.criterion ?? '', place))]);
    return bySubtraction([...known].map((unit) => cellOf(question, unit, ballots, units)));
  });
}

const seeds = Array.from({ length: 60 }, (_, i) => i);

test('what the mirror shows of agents adds nothing to what was released: by adding and subtracting, nobody is found', () => {
  expect(seeds.flatMap((seed) => found(ours, seed))).toEqual([]);
});

test('a unit whose figure was not released has no place in the mirror, and something is shown nevertheless', () => {
  let shownPlaces = 0;
  for (const seed of seeds) {
    const ballots = aPoll(randomStream('mirror attack', seed));
    const shown = ours(ballots);
    for (const question of questions) for (const place of places) {
      const was = released(ballots).some((cell) => cell.question === question.id && cell.unit === place);
      if (!was) expect(shown(question.criterion ?? '', place)).toBeNull();
      else shownPlaces += shown(question.criterion ?? '', place) ? 1 : 0;
    }
  }
  expect(shownPlaces).toBeGreaterThan(2 * seeds.length);
});

test('two polls with other ballots and the same released figures look the same in the mirror', () => {
  const ballots = aPoll(randomStream('mirror attack', 7));
  const cells = released(ballots);
  // Those who named no unit change answers with each other: no figure moves, and the mirror cannot.
  const unnamed = ballots.filter(({ unit }) => unit === null);
  const turned = ballots.map((ballot) => { const i = unnamed.indexOf(ballot); return i < 0 ? ballot : { ...ballot, answers: unnamed[(i + 1) % unnamed.length]?.answers ?? {} }; });
  expect(released(turned)).toEqual(cells);
  for (const { criterion } of questions) for (const place of places) expect(ours(turned)(criterion ?? '', place)).toEqual(ours(ballots)(criterion ?? '', place));
});

test('subtraction finds people where a defect is planted: a mirror that helps itself from the ballots', () => {
  expect(seeds.flatMap((seed) => found(fromBallots, seed)).length).toBeGreaterThan(0);
});
