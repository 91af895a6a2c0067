import { readFileSync } from 'node:fs';

export type KnownCase<Input, Expected, Tolerance> = {
  readonly id: string;
  readonly source: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: Tolerance;
};

/**
 * One published case of `tests/known-answers/<topic>.json`. The shapes are those of our own committed files, and
 * the test that asks says which it expects. Throws when the case does not exist.
 */
export function knownCase<Input, Expected, Tolerance = { readonly abs: number }>(
  topic: string,
  id: string,
): KnownCase<Input, Expected, Tolerance> {
  const text = readFileSync(new URL(`${topic}.json`, import.meta.url), 'utf8');
  const file = JSON.parse(text) as { cases: KnownCase<Input, Expected, Tolerance>[] };
  const found = file.cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no known answer ${topic}/${id}`);
  return found;
}
