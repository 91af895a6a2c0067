import type { AnswerCell } from '#core/anonymity/differencing.ts';
import type { RandomStream } from '#core/shared/random.ts';
import type { PollQuestion, PollUnit } from '#core/staff-polls/poll.ts';
import type { CountedBallot } from '#core/staff-polls/tally.ts';

const label = { fr: 'Question', en: 'Question' };
export const questions: PollQuestion[] = [
  { id: 'q1', kind: 'yes_no', label, options: [], criterion: 'courtesy' },
  { id: 'q2', kind: 'scale', label, options: ['o1', 'o2', 'o3'].map((id) => ({ id, label })), criterion: 'clarity' },
];
export const units: PollUnit[] = [
  ...['north', 'south', 'east'].map((id) => ({ id, label: id, parent: null })),
  ...['north-desk', 'north-phone', 'south-desk'].map((id) => ({ id, label: id, parent: id.split('-')[0] ?? null })),
];
export const poll = { questions, units };

/** The ballots of a poll, in the groups in which they were moved: some skip a question, some name no unit, small units answer alike. */
export function aPoll(chance: RandomStream): CountedBallot[] {
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

/** Adds and subtracts one, two and three cells with each sign, person by person: whom does what is left leave alone, or alike? */
export function bySubtraction(cells: readonly AnswerCell[]): string[] {
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
