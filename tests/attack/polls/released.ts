import type { AnswerCell } from '#core/anonymity/differencing.ts';
import { turnoutShown } from '#core/anonymity/display-rule.ts';

/** What a reader of the published rows has of one poll, each row as it stood, and who was in it: the truth beside it. */
export interface Released {
  cells: { question: string; cell: { id: string; counts: Record<string, number>; members: string[] } }[];
  /** All that was ever told of turnout. */
  turnout: { unit: string; eligible: number; atLeast: number }[];
  /** How many are on the roll, by unit; '' stands for those of no unit. */
  eligible: Record<string, number>;
  /** How many ballots came, which the public list of serials tells. */
  took: number;
}

export const cellsByQuestion = ({ cells }: Released): AnswerCell[][] => [...Map.groupBy(cells, ({ question }) => question).values()].map((of) => of.map(({ cell }) => ({ ...cell, members: new Set(cell.members) })));

/** Rows of turnout, of all that were ever told, that leave fewer than five numbers of people open, or say that all or none took part. */
export const turnoutTelling = ({ turnout }: Released): string[] => turnout.flatMap(({ unit, eligible, atLeast }) => {
  const possible = Array.from({ length: eligible + 1 }, (_, n) => n).filter((took) => turnoutShown({ eligible, took })?.atLeast === atLeast);
  return possible.length < 5 ? [`${unit}: at least ${atLeast} of ${eligible}`] : [];
});

/** Parts of which turnout tells that all, or none, took part: what is left of every number of people that would have been told alike. */
export function turnoutForced({ turnout, eligible, took }: Released): string[] {
  const parts = Object.keys(eligible);
  const last = (unit: string) => turnout.filter((one) => one.unit === unit).at(-1);
  let possible: Record<string, number>[] = [{}];
  for (const part of parts) possible = possible.flatMap((one) => Array.from({ length: (eligible[part] ?? 0) + 1 }, (_, n) => ({ ...one, [part]: n })));
  const sum = (one: Record<string, number>, unit: string): number => (unit === '' ? parts.reduce((all, part) => all + (one[part] ?? 0), 0) : (one[unit] ?? 0));
  for (const unit of parts) {
    const told = last(unit);
    if (told) possible = possible.filter((one) => turnoutShown({ eligible: told.eligible, took: sum(one, unit) })?.atLeast === told.atLeast);
  }
  // The list of serials is public, and says how many took part.
  possible = possible.filter((one) => sum(one, '') === took);
  return ['north', 'south'].filter((unit) => took > 0 && took < sum(eligible, '') && (possible.every((one) => one[unit] === eligible[unit]) || possible.every((one) => one[unit] === 0)));
}
