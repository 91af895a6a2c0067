import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aMeeting, aMeetingInput } from '../meeting-builders.ts';
import { makeMeeting, readMeeting } from '../programme/arrange-meeting.server.ts';
import { seeMeeting } from '../public/see-meeting.server.ts';
import { documentsOf } from '../programme/documents.queries.server.ts';
import { addMeetingDocument, listMeetingDocuments, removeMeetingDocument } from './documents.server.ts';
import { documentForm } from './meeting-form.input.ts';

const app = await testApp();
const operator = await app.person('operator');
const meetingId = await aMeeting(app, { slug: 'documents' });
const replay = documentForm.parse({ title: 'Ouverture', kind: 'replay', href: 'https://video.example/1', session: '' });
const seen = async () => (await app.runAs(app.visitor, (ctx) => seeMeeting(ctx, 'documents'))).documents;

test('everybody sees a document once it is added, with its session, and no more once it is removed', async () => {
  expect(await seen()).toEqual([]);
  const { sessions: [welcome] } = await app.runAs(operator, (ctx) => readMeeting(ctx, meetingId));
  await app.runAs(operator, (ctx) => addMeetingDocument(ctx, meetingId, replay));
  await app.runAs(operator, (ctx) => addMeetingDocument(ctx, meetingId, documentForm.parse({ title: 'Diapositives', kind: 'slides', href: 'https://files.example/2.pdf', session: welcome?.id })));
  expect(await seen()).toMatchObject([{ title: 'Ouverture', kind: 'replay', href: 'https://video.example/1', sessionId: null }, { title: 'Diapositives', kind: 'slides', sessionId: welcome?.id }]);
  const [first] = await app.runAs(operator, (ctx) => listMeetingDocuments(ctx, meetingId));
  await app.runAs(operator, (ctx) => removeMeetingDocument(ctx, meetingId, first?.id ?? ''));
  expect((await seen()).map(({ title }) => title)).toEqual(['Diapositives']);
  await expect(app.runAs(operator, (ctx) => removeMeetingDocument(ctx, meetingId, first?.id ?? ''))).rejects.toMatchObject({ code: 'not_found' });
});

test('only who runs the edition adds or removes documents, and those of a draft are seen by nobody else', async () => {
  const reviewer = await app.person('reviewer');
  await expect(app.runAs(reviewer, (ctx) => addMeetingDocument(ctx, meetingId, replay))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs(reviewer, async (ctx) => removeMeetingDocument(ctx, meetingId, (await documentsOf(ctx.db, meetingId))[0]?.id ?? ''))).rejects.toMatchObject({ code: 'not_allowed' });
  const draft = await app.runAs(operator, (ctx) => makeMeeting(ctx, '2026', aMeetingInput(ctx.clock.now(), { slug: 'still-a-draft' })));
  await app.runAs(operator, (ctx) => addMeetingDocument(ctx, draft, replay));
  expect(await app.runAs(app.visitor, (ctx) => documentsOf(ctx.db, draft))).toEqual([]);
});

test('a document is an address that a browser opens safely', () => {
  for (const href of ['javascript:alert(1)', 'http://video.example/1', 'video.example', '']) expect(documentForm.safeParse({ ...replay, session: '', href }).success).toBe(false);
});
