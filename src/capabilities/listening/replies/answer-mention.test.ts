import { expect, test } from 'vitest';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { addDays } from '#core/calendar/date.ts';
import { workOutBoard } from '../figures/work-out.server.ts';
import { insertDoubts } from '../entry/mentions.queries.server.ts';
import { aSourceWith, type SaidMention } from '../reading-builders.ts';
import { keepReply, markReplySent, openReplies, openReply, takeBackReply } from './answer-mention.server.ts';
import { draftWords, leftToSay, toneOf } from './draft-words.ts';
import { loadReplyLibrary } from './reply-library.input.ts';

const parvis = await testApp();
const [body = '', stranger = ''] = await parvis.system((ctx) => aPanel(ctx, [{}, {}]));
const referent = await parvis.person('referent', body);
const reader = await parvis.person('reader', body);
const library = loadReplyLibrary();
const mention = (daysAgo: number): SaidMention => ({ daysAgo, sentences: [{ criterion: 'immediate-waiting', polarity: -1, text: 'Une heure d’attente.' }, { criterion: 'courtesy', polarity: 1, text: 'Accueil aimable.' }] });
const [first = '', ...rest] = await parvis.system((ctx) => aSourceWith(ctx, body, Array.from({ length: 12 }, (_, i) => mention(i + 4))));
const key = { organisationId: body, mentionId: first };
const today = await parvis.system(async ({ clock }) => clock.today());

test('a draft opens in the tone of the mention, answers complaints first and three subjects at most, and leaves gaps to a person', () => {
  const words = draftWords(library, [{ criterion: 'courtesy', polarity: 1 }, { criterion: 'clarity', polarity: 1 }, { criterion: 'deadlines', polarity: -1 }, { criterion: 'deadlines', polarity: 1 }, { criterion: 'listening', polarity: 1 }, { criterion: null, polarity: -1 }], { body: 'Saint-Avit', locale: 'fr' });
  const [opening, one, two, three, closing, more] = words.split('\n\n');
  expect([opening, one]).toEqual([library.openings.mixed.fr, library.subjects.find(({ criterion }) => criterion === 'deadlines')?.negative.fr]);
  expect([two, three].every((line) => library.subjects.some(({ positive }) => positive.fr === line))).toBe(true);
  expect([closing?.includes('Saint-Avit'), more]).toEqual([true, undefined]);
  expect(leftToSay(words).length).toBeGreaterThan(0);
  expect([toneOf([]), toneOf([{ criterion: null, polarity: 1 }]), toneOf([{ criterion: 'x', polarity: -1 }])]).toEqual(['neutral', 'positive', 'negative']);
});

test('the library answers every criterion both ways, in both languages', () => {
  expect(new Set(library.subjects.map(({ criterion }) => criterion)).size).toBe(20);
  expect(library.subjects.flatMap(({ negative, positive }) => [negative.fr, negative.en, positive.fr, positive.en]).every((text) => text.length > 20)).toBe(true);
});

test('a reply is kept, refused while gaps are left or before the mention, sent by a person elsewhere, counted by the clock, and taken back', async () => {
  const at = { where: 'Page de la mairie', on: today, time: '00:00' };
  const act = <T>(work: Parameters<typeof parvis.runAs<T>>[1]) => parvis.runAs(referent, work);
  const { proposed } = await act((ctx) => openReply(ctx, key));
  await expect(parvis.runAs(reader, (ctx) => keepReply(ctx, key, 'Bonjour'))).rejects.toMatchObject({ code: 'not_allowed' });
  await act((ctx) => keepReply(ctx, key, proposed));
  await expect(act((ctx) => markReplySent(ctx, key, { ...at, words: proposed }))).rejects.toMatchObject({ fields: [{ field: 'words', code: 'reply_gaps_left' }] });
  await expect(act((ctx) => markReplySent(ctx, key, { ...at, words: 'Bonjour', on: addDays(today, -30) }))).rejects.toMatchObject({ fields: [{ code: 'reply_before_mention' }] });
  await expect(act((ctx) => markReplySent(ctx, key, { ...at, words: 'Bonjour', on: addDays(today, 1) }))).rejects.toMatchObject({ fields: [{ code: 'reply_in_future' }] });
  await act((ctx) => markReplySent(ctx, key, { ...at, words: 'Bonjour, merci.' }));
  await expect(act((ctx) => keepReply(ctx, key, 'Autre'))).rejects.toMatchObject({ code: 'reply_already_sent' });
  expect((await workOutBoard(parvis.system, body)).replies).toMatchObject({ awaited: 12, answered: 1 });
  expect((await act((ctx) => openReplies(ctx, body))).count).toBe(11);
  await act((ctx) => takeBackReply(ctx, key));
  expect((await workOutBoard(parvis.system, body)).replies.answered).toBe(0);
});

test('nobody opens a mention of another body, nor one that waits to be masked', async () => {
  const other = await parvis.person('referent', stranger);
  await expect(parvis.runAs(other, (ctx) => openReply(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  const waiting = { organisationId: body, mentionId: rest[0] ?? '' };
  await parvis.system(({ db, clock }) => insertDoubts(db, body, [{ mentionId: waiting.mentionId, sealed: 'x' }], clock.now()));
  await expect(parvis.runAs(referent, (ctx) => openReply(ctx, waiting))).rejects.toMatchObject({ code: 'not_found' });
});
