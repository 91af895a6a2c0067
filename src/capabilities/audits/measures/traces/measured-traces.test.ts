import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import { measuredLetter, measuredSocial, type TracedMission } from './measured-traces.ts';

const trace = (moment: TracedMission['traces'][number]['moment'], at: string, channel: TracedMission['traces'][number]['channel']) => ({ moment, channel, happened_at: new Date(at) });
const mission = (traces: TracedMission['traces'], changes: Partial<TracedMission> = {}): TracedMission => ({ zone: 'metropole', network: 1, closed: false, traces, ...changes });
const values = (measured: ReturnType<typeof measuredLetter>) => Object.fromEntries(measured.map(({ itemId, value }) => [itemId, value]));

test('the dates of a letter give its items; an answer by another channel counts and is flagged', () => {
  const measured = measuredLetter(mission([trace('sent', '2026-04-13T10:00:00Z', 'letter'), trace('acknowledged', '2026-04-20T10:00:00Z', 'letter'), trace('answered', '2026-05-04T10:00:00Z', 'email')]));
  expect(values(measured)).toEqual({ 'letter-reply': 'yes', 'letter-reply-channel': 'email', 'letter-reply-date': '2026-05-04', 'letter-ack': 'received', 'letter-ack-date': '2026-04-20' });
  expect(measured.find(({ itemId }) => itemId === 'letter-reply-date')?.source).toBe('trace_other_channel');
});

test('nothing is said before the letter was sent; without an answer, only after the cut-off and as a proposal', () => {
  expect(measuredLetter(mission([trace('answered', '2026-05-04T10:00:00Z', 'letter')]))).toEqual([]);
  expect(measuredLetter(mission([trace('sent', '2026-04-13T10:00:00Z', 'letter')]))).toEqual([]);
  expect(measuredLetter(mission([trace('sent', '2026-04-13T10:00:00Z', 'letter')], { closed: true }))).toMatchObject([{ itemId: 'letter-reply', value: 'no', locked: false }]);
});

test('a message on a network is timed in hours to its first answer, for the network of the mission', () => {
  const traces = [trace('sent', '2026-04-13T10:00:00Z', 'social'), trace('automatic', '2026-04-13T10:01:00Z', 'social'), trace('answered', '2026-04-13T14:30:00Z', 'social'), trace('answered', '2026-04-14T14:30:00Z', 'social')];
  expect(values(measuredSocial(mission(traces, { network: 2 })))).toEqual({ 'social-message-sent': 'yes', 'social-reply': 'yes', 'social-reply-channel': 'same_network', 'social-network-2-delay': 4.5, 'social-first-reaction': 'auto_bare' });
});

test('every item and value exists in the grid', () => {
  const { grid } = testEdition();
  const check = (measured: ReturnType<typeof measuredLetter>, channel: 'letter' | 'social') => {
    for (const { itemId, value } of measured) {
      const item = grid.byChannel[channel]?.find(({ id }) => id === itemId);
      expect(item, itemId).toBeDefined();
      if (item?.kind === 'choice') expect(item.options.map(({ id }) => id), itemId).toContain(value);
    }
  };
  for (const channel of ['letter', 'email', 'phone'] as const) {
    check(measuredLetter(mission([trace('sent', '2026-04-13T10:00:00Z', 'letter'), trace('answered', '2026-04-14T10:00:00Z', channel)])), 'letter');
    check(measuredSocial(mission([trace('sent', '2026-04-13T10:00:00Z', 'social'), trace('automatic', '2026-04-13T10:02:00Z', 'social'), trace('answered', '2026-04-14T10:00:00Z', channel)])), 'social');
  }
});
