import { scenarioKinds, type ScenarioKind } from '#capabilities/grids/index.ts';

/** The kind of scenario that a stored word names. Throws a `RangeError` on a word of no edition. */
export function scenarioKindOf(word: string): ScenarioKind {
  const kind = scenarioKinds.find((known) => known === word);
  if (!kind) throw new RangeError(`Not a kind of scenario: ${word}`);
  return kind;
}
