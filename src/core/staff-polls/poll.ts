import type { Bilingual } from '../questionnaire/types.ts';
import { fewestShown } from '../anonymity/display-rule.ts';
import type { Instant } from '../consultations/states.ts';

export const pollQuestionKinds = ['yes_no', 'scale', 'emoji', 'picture', 'guess', 'rank', 'text', 'idea'] as const;
export type PollQuestionKind = (typeof pollQuestionKinds)[number];

/** Kinds whose answers are chosen among options. */
export const chosenKinds: readonly PollQuestionKind[] = ['scale', 'emoji', 'picture', 'rank'];

/** One answer to choose. `picture`: of a picture question, the name of the drawing shown with its label. */
export type PollOption = { readonly id: string; readonly label: Bilingual; readonly picture?: string | undefined };

/** One card of a poll. `options`: of scale, emoji and picture from the worst to the best, of rank in the order shown; empty for the others. */
export type PollQuestion = {
  readonly id: string;
  readonly kind: PollQuestionKind;
  readonly label: Bilingual;
  readonly options: readonly PollOption[];
  /** The criterion of the barometer that it asks about. */
  readonly criterion: string | null;
};

/** A part of the body within which results may be shown: fixed before the poll opens, and never a filter. `parent`: null at the top. */
export type PollUnit = { readonly id: string; readonly label: string; readonly parent: string | null };

export const pollStates = ['draft', 'open', 'closed'] as const;
export type PollState = (typeof pollStates)[number];

/** Whether the whole is shown step by step while the poll is open, or everything at its end. Parts and comments always wait for the end. */
export const pollShowings = ['at_the_end', 'in_steps'] as const;
export type PollShowing = (typeof pollShowings)[number];

/** Fewest people who must be able to take part: with fewer nothing could ever be shown of a part and of the rest. */
export const fewestEligible = 2 * fewestShown;

/** The state at an instant: a poll closes by itself, whether or not a job has written it down yet. */
export function pollStateAt({ state, closesAt }: { readonly state: PollState; readonly closesAt: Instant | null }, now: Instant): PollState {
  return state === 'open' && closesAt !== null && closesAt <= now ? 'closed' : state;
}

/** Why a poll may not open. */
export type OpeningRefusal = 'state' | 'no_question' | 'too_few' | 'closing_past';

export function openingRefusal(poll: { readonly state: PollState; readonly questions: number; readonly eligible: number; readonly closesAt: Instant | null }, now: Instant): OpeningRefusal | null {
  if (poll.state !== 'draft') return 'state';
  if (poll.questions === 0) return 'no_question';
  if (poll.eligible < fewestEligible) return 'too_few';
  return poll.closesAt !== null && poll.closesAt <= now ? 'closing_past' : null;
}

/** A unit and those above it, from itself upwards. Throws on a unit that is not of the poll, or stands below itself. */
export function lineOf(units: readonly PollUnit[], id: string): PollUnit[] {
  const line: PollUnit[] = [];
  for (let next: string | null = id; next !== null; ) {
    const unit = units.find((one) => one.id === next);
    if (!unit || line.includes(unit)) throw new RangeError(`no such unit: ${id}`);
    line.push(unit);
    next = unit.parent;
  }
  return line;
}

/**
 * The units that may be named on a ballot: those with enough people, and enough around them. `eligible`: people by the unit in
 * which they are listed.
 */
export function unitsOffered(units: readonly PollUnit[], eligible: ReadonlyMap<string, number>): PollUnit[] {
  const within = (unit: PollUnit): number => [...eligible].reduce((sum, [id, people]) => sum + (lineOf(units, id).includes(unit) ? people : 0), 0);
  return units.filter((unit) => within(unit) >= fewestEligible);
}
