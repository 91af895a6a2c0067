import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { runGivePlaces } from '../attendance/give-places.server.ts';
import { giveBack } from '../attendance/own-place.server.ts';
import { register } from '../attendance/register.server.ts';
import { aMeeting, aMeetingInput } from '../meeting-builders.ts';
import { attendeeInput } from '../meeting.input.ts';
import { seeMeeting } from '../public/see-meeting.server.ts';
import { changeMeeting } from './arrange-meeting.server.ts';
import { cancelMeeting } from './cancel-meeting.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const meetingId = await aMeeting(app, { slug: 'cancelled', capacity: 2 });
const other = await aMeeting(app, { slug: 'other' });
const asks = (slug: string, name: string) => app.system((ctx) => register(ctx, slug, attendeeInput.parse({ name, email: `${name}@example.org`, bodyName: '', needs: '' }), { kind: 'guest', organisationId: null }, () => Promise.resolve(true)));
const mails = async () => (await app.app.ownerPool.query<{ to: string; subject: string; text: string }>(`select recipient as "to", subject, text_body as text from mail_message order by recipient, created_at, id`)).rows;
const told = async () => (await mails()).filter(({ subject }) => subject.startsWith('Annulé')).map(({ to }) => to);

for (const name of ['ann', 'bob', 'cid', 'dot']) await asks('cancelled', name);
await asks('other', 'eli');
const link = /meetings\/mine\/([\w-]+)/.exec((await mails()).find(({ to }) => to === 'bob@example.org')?.text ?? '')?.[1] ?? '';
await app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(link) }, (ctx) => giveBack(ctx, link));
const cancel = (ctx: Ctx) => cancelMeeting(ctx, meetingId);

test('only who runs the edition cancels', async () => {
  await expect(app.runAs(await app.person('evaluator'), cancel)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await told()).toEqual([]);
});

test('a meeting that is cancelled tells everybody who has a place or waits for one, once, also when it is cancelled twice at once', async () => {
  await Promise.all([app.runAs(operator, cancel), app.runAs(operator, cancel)]);
  await app.runAs(operator, cancel);
  expect(await told()).toEqual(['ann@example.org', 'cid@example.org', 'dot@example.org']);
  const { rows } = await app.app.ownerPool.query(`select from event where name = 'meeting.cancelled' and subject_id = $1`, [meetingId]);
  expect(rows).toHaveLength(1);
});

test('after that nothing changes, nobody registers or moves up, and everybody reads that it is cancelled', async () => {
  await expect(asks('cancelled', 'fay')).rejects.toMatchObject({ code: 'meeting_not_open' });
  await expect(app.runAs(operator, (ctx) => changeMeeting(ctx, meetingId, { ...aMeetingInput(ctx.clock.now()), slug: 'cancelled', capacity: 50 }))).rejects.toMatchObject({ code: 'meeting_cancelled' });
  const before = (await mails()).length;
  await app.system((ctx) => runGivePlaces(ctx, { meetingId }));
  expect(await mails()).toHaveLength(before);
  const seen = (slug: string) => app.runAs(app.visitor, (ctx) => seeMeeting(ctx, slug));
  expect(await seen('cancelled')).toMatchObject({ meeting: { state: 'cancelled' }, closed: 'not_open' });
  expect(await seen('other')).toMatchObject({ meeting: { id: other, state: 'published' }, closed: null });
});
