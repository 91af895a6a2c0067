import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import { aMeeting } from '../meeting-builders.ts';
import { closeVote, floorWall, leadFloor, makeVote, openVote, sortQuestion } from './lead-floor.server.ts';
import { voteForm } from './floor.input.ts';
import { askFloor, giveFeedback, ownFloor, supportQuestion, voteFloor } from './take-floor.server.ts';
import { insertAttendee } from '../attendance/attendees.queries.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const id = await aMeeting(app, { slug: 'floor' });
const tokens = Array.from({ length: 8 }, (_, i) => `a link of somebody ${i}`);
await app.system(async (ctx) => {
  for (const [i, token] of tokens.entries()) {
    await insertAttendee(ctx.db, { id: ctx.ids.next(), meetingId: id, kind: 'guest', organisationId: null, name: `Guest ${i}`, email: `guest.${i}@example.org`, bodyName: '', locale: 'fr', state: i === 7 ? 'waiting' : 'coming', registeredAt: ctx.clock.now().toISOString(), badgeCode: `2222222${'23456789'[i]}` }, hashToken(token));
  }
});
const holding = <T>(token: string, work: (ctx: Ctx, token: string) => Promise<T>): Promise<T> => app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(token) }, (ctx) => work(ctx, token));
const seen = () => app.app.run({ actor: app.visitor.actor, scope: 'public', locale: 'fr' }, (ctx) => floorWall(ctx, 'floor'));

test('a vote counts each badge once, shows nothing under five voices, and leaves only its counts when it ends', async () => {
  await app.runAs(operator, (ctx) => makeVote(ctx, id, voteForm.parse({ label: 'Déjeuner dehors ?', options: '' })));
  const { votes: [draft] } = (await app.runAs(operator, (ctx) => leadFloor(ctx, id))).floor;
  expect((await seen()).floor.votes).toEqual([]);
  const voteId = draft?.id ?? '';
  await app.runAs(operator, (ctx) => openVote(ctx, id, voteId));
  const votes = (token: string, chosen: string) => holding(token, (ctx, own) => voteFloor(ctx, own, voteId, [chosen]));
  for (const token of tokens.slice(0, 4)) await votes(token, 'yes');
  expect((await seen()).floor.votes[0]).toMatchObject({ counts: null, voices: 0 });
  const twice = await Promise.allSettled(Array.from({ length: 20 }, () => votes(tokens[4] ?? '', 'no')));
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(votes(tokens[7] ?? '', 'no')).rejects.toMatchObject({ code: 'not_found' });
  await expect(votes(tokens[5] ?? '', 'perhaps')).rejects.toMatchObject({ code: 'form_incomplete' });
  // While it is open not even five are told: who looks twice would see one voice.
  expect((await seen()).floor.votes[0]).toMatchObject({ counts: null, voices: 5 });
  await app.runAs(operator, (ctx) => closeVote(ctx, id, voteId));
  expect((await seen()).floor.votes[0]).toMatchObject({ state: 'closed', counts: { yes: 4, no: 1 } });
  const { rows } = await app.app.ownerPool.query('select from meeting_ballot');
  expect(rows).toEqual([]);
  await expect(votes(tokens[5] ?? '', 'yes')).rejects.toMatchObject({ code: 'meeting_vote_closed' });
});

test('a question is shown once it was read, and supported once a badge; who asked is written down nowhere', async () => {
  await holding(tokens[0] ?? '', (ctx, own) => askFloor(ctx, own, 'Et les communes sans agent ?'));
  expect((await seen()).floor.questions).toEqual([]);
  const [asked] = (await app.runAs(operator, (ctx) => leadFloor(ctx, id))).floor.questions;
  await app.runAs(operator, (ctx) => sortQuestion(ctx, id, asked?.id ?? '', 'shown'));
  for (const token of [tokens[1], tokens[1], tokens[2]]) await holding(token ?? '', (ctx, own) => supportQuestion(ctx, own, asked?.id ?? ''));
  expect((await seen()).floor.questions).toMatchObject([{ body: 'Et les communes sans agent ?', supports: 2 }]);
  const people = await app.system((ctx) => attendeesOf(ctx.db, id));
  const { rows } = await app.app.ownerPool.query('select * from meeting_question');
  const { rows: supports } = await app.app.ownerPool.query('select * from meeting_support');
  for (const { id: person } of people) expect(JSON.stringify([rows, supports])).not.toContain(person);
});

test('what people thought is read from five answers on, once each, without a name', async () => {
  const thinks = (token: string, day: string) => holding(token, (ctx, own) => giveFeedback(ctx, own, (question) => (question === 'day' ? [day] : question === 'better' ? ['Plus de pauses'] : [])));
  expect(await thinks(tokens[0] ?? '', 'never')).toEqual({ day: 'unknown' });
  expect(await holding(tokens[0] ?? '', (ctx, own) => giveFeedback(ctx, own, () => []))).toEqual({ day: 'missing' });
  for (const token of tokens.slice(0, 4)) expect(await thinks(token, 'very')).toBeNull();
  await expect(thinks(tokens[0] ?? '', 'no')).rejects.toMatchObject({ code: 'meeting_voted' });
  const opinions = async () => (await app.runAs(operator, (ctx) => leadFloor(ctx, id))).opinions;
  expect(await opinions()).toEqual([]);
  await thinks(tokens[4] ?? '', 'no');
  expect((await opinions()).map(({ chosen }) => chosen['day']).toSorted()).toEqual(['no', 'very', 'very', 'very', 'very']);
  await expect(holding(tokens[1] ?? '', ownFloor)).resolves.toBeDefined();
});
