import { expect, test } from 'vitest';
import { moderationFigures, standsAtOnce } from './moderation.ts';

test('a text stands at once only where that is the rule and nothing was found in it', () => {
  const name = [{ kind: 'name' as const, from: 0, to: 3 }];
  expect([standsAtOnce('after', []), standsAtOnce('after', name), standsAtOnce('before', [])]).toEqual([true, false, false]);
});

test('the public figures count what was decided, and the middle of the waits of what persons decided', () => {
  const by = (decision: 'published' | 'masked' | 'refused' | 'reopened' | 'held' | 'appeal_upheld', waited: number, byPerson = true) => ({ decision, waited, byPerson });
  const figures = moderationFigures([by('published', 0, false), by('held', 0, false), by('published', 100), by('masked', 300), by('refused', 900), by('reopened', 5000), by('appeal_upheld', 500)], 2);
  expect(figures).toEqual({ published: 2, masked: 1, refused: 1, held: 1, appeals: 2, upheld: 1, medianWait: 400 });
  expect(moderationFigures([], 0).medianWait).toBeNull();
});
