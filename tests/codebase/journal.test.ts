import { expect, test } from 'vitest';
import { hasEventTitle } from '#capabilities/operations/index.ts';
import { productFiles, withoutComments } from './source-files.ts';

/** Names of events as the code writes them: in the lists of capabilities, and where they are recorded in place. */
function eventNames(): string[] {
  const names = productFiles(['.ts']).flatMap(({ path, text }) => {
    const code = withoutComments(text);
    if (path.endsWith('.events.ts')) return [...code.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, name = '']) => name);
    return [...code.matchAll(/record\(\{\s*name: '([^']+)'/g)].map(([, name = '']) => name);
  });
  return [...new Set(names)].toSorted();
}

test('the journal has words for every event that is recorded', () => {
  const names = eventNames();
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !hasEventTitle(name))).toEqual([]);
});

test('the decisions on audits, whose names are made from the decision, have words too', () => {
  expect(['validated', 'returned', 'rejected'].every((decision) => hasEventTitle(`audit.${decision}`))).toBe(true);
});
