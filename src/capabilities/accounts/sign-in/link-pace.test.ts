import { expect, test } from 'vitest';
import { mayMailLink, ordinaryLinkMinutes } from './link-pace.ts';

const start = Date.parse('2026-11-25T08:00:00Z');
const minute = 60_000;

/** A day of asking every ten seconds: when the mails leave. */
function flood(): Date[] {
  const sent: Date[] = [];
  for (let at = start; at < start + 24 * 60 * minute; at += 10_000) {
    const now = new Date(at);
    if (mayMailLink(sent.toReversed(), now)) sent.push(now);
  }
  return sent;
}

test('a mailbox that is flooded for a day receives a few mails an hour', () => {
  const sent = flood();
  expect(sent.filter((at) => at.getTime() < start + 15 * minute)).toHaveLength(5);
  expect(sent.length).toBeLessThan(160);
});

test('at every moment of the flood its owner holds a link that works for five minutes at least', () => {
  const sent = flood().map((at) => at.getTime());
  for (let at = start; at < start + 23 * 60 * minute; at += minute) {
    const newest = Math.max(...sent.filter((one) => one <= at));
    expect(newest + ordinaryLinkMinutes * minute - at).toBeGreaterThanOrEqual(5 * minute);
  }
});

test('somebody who asks once or thrice is served at once', () => {
  expect(mayMailLink([], new Date(start))).toBe(true);
  expect(mayMailLink([new Date(start), new Date(start)], new Date(start))).toBe(true);
  expect(mayMailLink([new Date(start), new Date(start), new Date(start)], new Date(start))).toBe(false);
});
