import { expect, test } from 'vitest';
import { certifiedSentence } from './certified-sentence.ts';

const found = { certified: 28, others: 166, cells: 10, leftOut: 37, difference: 8, standardError: 2.3, low: 3, high: 13, released: 8, degrees: 40 };

test('certified bodies are said to score higher only where the interval leaves 0 out', () => {
  expect(certifiedSentence(found, 'en')).toContain('certified bodies score higher: a difference of 8 points, between 3 and 13 (standard error 2.3)');
  expect(certifiedSentence({ ...found, low: 0 }, 'en')).toContain('no difference is established');
  expect(certifiedSentence({ ...found, difference: -8, low: -13, high: -3 }, 'en')).toContain('certified bodies score lower');
  expect(certifiedSentence(null, 'en')).toContain('no difference is worked out');
});
