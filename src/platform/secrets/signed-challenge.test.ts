import { expect, test } from 'vitest';
import { endOfChallenge, makeChallenge, type ChallengeUse } from './signed-challenge.ts';

const secret = 'Q7rT2mXv9LpK4sWz8BnC1hJd6GfY3aEu';
const use: ChallengeUse = { purpose: 'passkey-sign-in', personId: '' };
const now = new Date('2026-11-25T10:00:00Z');
const challenge = makeChallenge(secret, use, now);

test('a challenge is ours for ten minutes', () => {
  expect(endOfChallenge(secret, use, challenge, now)).toEqual(new Date('2026-11-25T10:10:00Z'));
  expect(endOfChallenge(secret, use, challenge, new Date('2026-11-25T10:10:00Z'))).toBeNull();
});

test('one for something else, for somebody else, changed or invented is refused', () => {
  expect(endOfChallenge(secret, { ...use, purpose: 'passkey-registration' }, challenge, now)).toBeNull();
  expect(endOfChallenge(secret, { ...use, personId: 'p' }, challenge, now)).toBeNull();
  expect(endOfChallenge(secret, use, `${challenge.slice(0, 20)}${challenge[20] === 'A' ? 'B' : 'A'}${challenge.slice(21)}`, now)).toBeNull();
  expect(endOfChallenge(`${secret}x`, use, challenge, now)).toBeNull();
  expect(endOfChallenge(secret, use, '', now)).toBeNull();
});
