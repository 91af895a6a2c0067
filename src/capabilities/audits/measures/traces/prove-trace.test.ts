import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aField } from '#tests/harness/builders.ts';
import { declareEvidence, receivePart, withdrawEvidence } from '../../index.field.server.ts';
import { momentOfItem } from './contact-trace.ts';
import { noteTrace } from './note-trace.server.ts';
import { proveTrace } from './prove-trace.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 3);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A letter mission on which the sending and the reply are noted. */
async function aLetter() {
  const { mission, evaluator } = field.freshMission('letter');
  const key = { organisationId: mission.organisation_id, missionId: mission.id };
  const note = (moment: 'sent' | 'answered', happenedAt: string, evidenceId = '') => app.runAs(evaluator, (ctx) => noteTrace(ctx, { ...key, moment, channel: 'letter', happenedAt, evidenceId }));
  await note('sent', '2026-04-10T10:00');
  const send = async (itemId: string | null) => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), randomBytes(500)]);
    const id = app.app.ids.next();
    await app.runAs(evaluator, (ctx) => declareEvidence(ctx, {
      ...key, id, auditId: app.app.ids.next(), itemId, kind: 'photo', name: 'lettre.jpg', type: 'image/jpeg', size: bytes.length, sha256: sha256(bytes), originalSha256: sha256(bytes),
      pictureHash: '0123456789abcdef', masking: 'burnt', capturedAt: '2026-05-12T08:30:00.000Z', place: null,
    }));
    await app.runAs(evaluator, (ctx) => receivePart(ctx, { organisationId: key.organisationId, evidenceId: id, number: 0, sha256: sha256(bytes), bytes }));
    return id;
  };
  const traces = () => app.system((ctx) => ctx.db.selectFrom('contact_trace').select(['id', 'moment', 'evidence_id']).where('mission_id', '=', mission.id).orderBy('happened_at').execute());
  return { mission, evaluator, key, note, send, traces };
}

test('a reply that is attached to its item shows the noted reply, whichever of the two came first', async () => {
  const { note, send, traces } = await aLetter();
  await note('answered', '2026-04-20T10:00');
  const after = await send('letter-reply');
  expect((await traces()).map(({ moment, evidence_id: id }) => [moment, id])).toEqual([['sent', null], ['answered', after]]);
  const other = await aLetter();
  const before = await other.send('letter-reply');
  await other.note('answered', '2026-04-20T10:00');
  expect((await other.traces()).map(({ evidence_id: id }) => id)).toEqual([null, before]);
});

test('a proof is chosen by hand among the files of the mission, once, and goes with its file', async () => {
  const { evaluator, key, send, traces } = await aLetter();
  const postmark = await send(null);
  const [sent] = await traces();
  const prove = (evidenceId: string, traceId = sent?.id ?? '') => app.runAs(evaluator, (ctx) => proveTrace(ctx, { ...key, traceId, evidenceId }));
  const elsewhere = await (await aLetter()).send(null);
  await expect(prove(elsewhere)).rejects.toMatchObject({ code: 'evidence_unknown' });
  await prove(postmark);
  expect((await traces())[0]?.evidence_id).toBe(postmark);
  await expect(prove(postmark)).rejects.toMatchObject({ code: 'trace_proved' });
  await app.runAs(evaluator, (ctx) => withdrawEvidence(ctx, { organisationId: key.organisationId, id: postmark }));
  expect((await traces())[0]?.evidence_id).toBeNull();
});

test('a date is not noted with the file of another mission', async () => {
  const { note } = await aLetter();
  const elsewhere = await (await aLetter()).send(null);
  await expect(note('answered', '2026-04-20T10:00', elsewhere)).rejects.toMatchObject({ fields: [{ field: 'evidenceId', code: 'evidence_unknown' }] });
});

test('only items about a moment show one', () => {
  const items = ['letter-reply', 'letter-reply-date', 'letter-ack', 'letter-ack-content', 'social-message-sent', 'social-reply', 'social-network-2-delay', 'social-first-reaction', 'letter-jargon', 'social-accounts'];
  expect(items.map(momentOfItem)).toEqual(['answered', 'answered', 'acknowledged', 'acknowledged', 'sent', 'answered', 'answered', 'automatic', null, null]);
});
