import { afterEach, expect } from 'vitest';

// A warning on the console is a fault that nobody has looked at yet: it fails the test.
const said: string[] = [];
for (const level of ['warn', 'error'] as const) {
  console[level] = (...words: unknown[]) => {
    said.push(`console.${level}: ${words.map(String).join(' ')}`);
  };
}

afterEach(() => {
  const now = said.splice(0);
  expect(now).toEqual([]);
});
