import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import { measuredMail, type MeasuredThread } from './measured-mail.ts';
import { lockedFaults } from '../prefilled.ts';

const reply = (at: string, kind: MeasuredThread['replies'][number]['kind'], changes: Partial<MeasuredThread['replies'][number]> = {}) =>
  ({ received_at: new Date(at), kind, confidence: 0.95, decided_kind: null, stranger: false, body: 'Bonjour', ...changes });
const thread = (replies: MeasuredThread['replies'], changes: Partial<MeasuredThread> = {}): MeasuredThread =>
  ({ scenario: 'information', zone: 'metropole', sentAt: new Date('2026-04-13T08:00:00Z'), replies, closed: false, otherAnswer: null, ...changes });
const valuesOf = (given: MeasuredThread) => Object.fromEntries(measuredMail(given).map(({ itemId, value, locked }) => [itemId, locked ? value : `?${value}`]));

test('nothing is measured before the mail has left', () => {
  expect(measuredMail(thread([], { sentAt: null }))).toEqual([]);
});

test('an acknowledgement and an answer give their dates, locked', () => {
  const measured = valuesOf(thread([reply('2026-04-13T08:01:00Z', 'acknowledgement', { body: 'Votre demande n° 4512 a été reçue, réponse sous 5 jours.' }), reply('2026-04-16T09:00:00Z', 'human')]));
  expect(measured).toEqual({
    'email-sent': 'yes', 'email-reply': 'yes', 'email-reply-channel': 'email', 'email-reply-date': '2026-04-16', 'email-ack': 'received', 'email-ack-date': '2026-04-13',
    'email-ack-reply-time': '?yes', 'email-ack-service': '?no', 'email-ack-number': '?yes',
  });
});

test('an answer within one working day needs no acknowledgement; later it misses one', () => {
  expect(valuesOf(thread([reply('2026-04-14T15:00:00Z', 'human')]))['email-ack']).toBe('answered_first');
  expect(valuesOf(thread([reply('2026-04-16T15:00:00Z', 'human')]))['email-ack']).toBe('none');
});

test('a mail that came back counts as not sent, unless an answer came all the same', () => {
  expect(valuesOf(thread([reply('2026-04-13T08:01:00Z', 'bounce')]))).toEqual({ 'email-sent': 'no' });
  expect(valuesOf(thread([reply('2026-04-13T08:01:00Z', 'bounce'), reply('2026-04-14T08:00:00Z', 'human')]))['email-sent']).toBe('yes');
});

test('what rules are not sure of, or a stranger sent, is proposed and not locked; a person’s decision locks', () => {
  expect(valuesOf(thread([reply('2026-04-14T08:00:00Z', 'human', { confidence: 0.7 })]))['email-reply']).toBe('?yes');
  expect(valuesOf(thread([reply('2026-04-14T08:00:00Z', 'human', { stranger: true })]))['email-reply']).toBe('?yes');
  expect(valuesOf(thread([reply('2026-04-14T08:00:00Z', 'automatic', { confidence: 0.5, decided_kind: 'human' })]))['email-reply']).toBe('yes');
  expect(valuesOf(thread([reply('2026-04-14T08:00:00Z', 'human', { decided_kind: 'unrelated' })]))).toEqual({ 'email-sent': 'yes' });
});

test('without an answer nothing is said before the cut-off, and then only proposed: another channel may have answered', () => {
  expect(valuesOf(thread([]))).toEqual({ 'email-sent': 'yes' });
  expect(valuesOf(thread([], { closed: true }))).toEqual({ 'email-sent': 'yes', 'email-reply': '?no', 'email-ack': 'none' });
  expect(valuesOf(thread([], { closed: true, otherAnswer: { channel: 'phone', at: new Date('2026-04-15T08:00:00Z') } }))).toMatchObject({ 'email-reply': '?yes', 'email-reply-channel': '?phone', 'email-reply-date': '?2026-04-15' });
});

test('every item and every value exists in the grid', () => {
  const items = new Map((testEdition().grid.byChannel.email ?? []).map((item) => [item.id, item]));
  const all = ['information', 'complaint'].flatMap((scenario) => [
    thread([reply('2026-04-13T08:01:00Z', 'acknowledgement'), reply('2026-04-14T08:00:00Z', 'transfer'), reply('2026-04-16T09:00:00Z', 'human')], { scenario }),
    thread([], { scenario, closed: true }), thread([reply('2026-04-13T09:00:00Z', 'human')], { scenario }), thread([], { scenario, otherAnswer: { channel: 'letter', at: new Date('2026-04-15T08:00:00Z') } }),
  ]).flatMap(measuredMail);
  for (const { itemId, value } of all) {
    const item = items.get(itemId);
    expect(item, itemId).toBeDefined();
    if (item?.kind === 'choice') expect(item.options.map(({ id }) => id), itemId).toContain(value);
  }
});

test('an evaluator who says otherwise than a locked measure is found out', () => {
  const prefilled = measuredMail(thread([reply('2026-04-16T09:00:00Z', 'human')]));
  expect(lockedFaults(prefilled, [
    { itemId: 'email-reply', value: 'no', empty: null }, { itemId: 'email-sent', value: 'yes', empty: null }, { itemId: 'email-ack', value: null, empty: 'missing' }, { itemId: 'email-reply-date', value: null, empty: 'not_applicable' },
  ])).toEqual(['email-reply', 'email-ack']);
});
