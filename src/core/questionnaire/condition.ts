import type { AnswerValue, Condition, ContactContext, ItemStatus } from './types.ts';

/** True, false, or unknown as long as an answer it needs is not known. */
export type Verdict = boolean | null;

/** What a condition may look at: items in grid order, and the contact. */
export type Known = {
  readonly statuses: readonly ItemStatus[];
  readonly values: readonly AnswerValue[];
  readonly context: ContactContext;
};

export type CompiledCondition = (known: Known) => Verdict;

/** The ids of the items a condition looks at, each once. */
export function itemsOf(condition: Condition): string[] {
  return [...new Set(leavesOf(condition).flatMap((leaf) => ('item' in leaf ? [leaf.item] : [])))];
}

/** The tests of a condition, without the `all`, `any` and `not` around them. */
export function leavesOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/**
 * Turns a condition into a function, once per questionnaire. An item that does not apply or was not reached
 * fails every test on it; an item without an answer makes the test unknown (three-valued logic of Kleene).
 * `indexOf` gives the place of an item and throws on one that may not be looked at.
 */
export function compileCondition(condition: Condition, indexOf: (itemId: string) => number): CompiledCondition {
  if ('all' in condition) return every(condition.all.map((part) => compileCondition(part, indexOf)));
  if ('any' in condition) return some(condition.any.map((part) => compileCondition(part, indexOf)));
  if ('not' in condition) return opposite(compileCondition(condition.not, indexOf));
  if ('scenario' in condition) return contextTest('scenario', condition.scenario);
  if ('persona' in condition) return contextTest('persona', condition.persona);
  if ('network' in condition) return contextTest('network', [condition.network]);
  return answerTest(indexOf(condition.item), valueTest(condition));
}

function every(parts: readonly CompiledCondition[]): CompiledCondition {
  return (known) => {
    let verdict: Verdict = true;
    for (const part of parts) {
      const result = part(known);
      if (result === false) return false;
      if (result === null) verdict = null;
    }
    return verdict;
  };
}

function some(parts: readonly CompiledCondition[]): CompiledCondition {
  return (known) => {
    let verdict: Verdict = false;
    for (const part of parts) {
      const result = part(known);
      if (result === true) return true;
      if (result === null) verdict = null;
    }
    return verdict;
  };
}

function opposite(part: CompiledCondition): CompiledCondition {
  return (known) => {
    const result = part(known);
    return result === null ? null : !result;
  };
}

function contextTest(
  key: 'scenario' | 'persona' | 'network',
  accepted: readonly (string | number)[],
): CompiledCondition {
  const set = new Set<string | number>(accepted);
  return ({ context }) => {
    const found = context[key];
    return found !== null && found !== undefined && set.has(found);
  };
}

function answerTest(index: number, test: (value: string | number) => boolean): CompiledCondition {
  return ({ statuses, values }) => {
    const status = statuses[index];
    if (status === 'not_applicable' || status === 'not_reached') return false;
    const value = values[index];
    if (status !== 'answered' || value === null || value === undefined) return null;
    return test(value);
  };
}

type AnswerCondition = Extract<Condition, { item: string }>;

function valueTest(condition: AnswerCondition): (value: string | number) => boolean {
  if ('at_most' in condition) return (value) => typeof value === 'number' && value <= condition.at_most;
  if ('at_least' in condition) return (value) => typeof value === 'number' && value >= condition.at_least;
  const accepted = new Set<string | number>('is' in condition ? [condition.is] : condition.in);
  return (value) => accepted.has(value) || (typeof value === 'string' && chosenAmong(value, accepted));
}

/** For several choices at once, one of them is enough. */
function chosenAmong(value: string, accepted: ReadonlySet<string | number>): boolean {
  return value.includes(' ') && value.split(' ').some((choice) => accepted.has(choice));
}
