import { expect, test } from 'vitest';
import { addDays } from '#core/calendar/date.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { readAlerts } from '../alerts/settle-alert.server.ts';
import { sendAlertsOf } from '../alerts/send-alerts.server.ts';
import { compareBodies } from '../patterns/compare-bodies.server.ts';
import { patternsOf } from '../patterns/patterns.queries.server.ts';
import { proposalsOf } from '../proposals/proposals.queries.server.ts';
import { aSourceWith, evenMentions, type SaidMention } from '../reading-builders.ts';
import { bodiesToWorkOut, keptBoardOf, peersOf } from './boards.queries.server.ts';
import { workOutBoard, workOutBoards } from './work-out.server.ts';

const parvis = await testApp();
const bodies = await parvis.system((ctx) => aPanel(ctx, Array.from({ length: 9 }, () => ({}))));
const [one = '', two = '', few = '', ...others] = bodies;
const work = (organisationId: string) => workOutBoard(parvis.system, organisationId);
const today = await parvis.system(async ({ clock }) => clock.today());
const quiet = { report: async () => {} };

test('under ten mentions in effect nothing is shown; doubtful findings and repeats count in no figure', async () => {
  const said = [...evenMentions(8, 0.5), { ...evenMentions(1, 1)[0], daysAgo: 3, repeated: true } as SaidMention];
  await parvis.system((ctx) => aSourceWith(ctx, few, [...said, { daysAgo: 2, sentences: [{ criterion: 'courtesy', polarity: -1, text: 'Moyen.', doubtful: true }] }]));
  const board = await work(few);
  expect(board).toMatchObject({ mentions: 9, judged: 8, repeated: 1, doubtful: 1, withAll: null, satisfied: null });
  expect(board.criteria).toEqual([expect.objectContaining({ criterion: 'courtesy', satisfied: expect.any(Number), withAll: null, doubtful: 1 })]);
});

test('a rating is the value of a mention; without one, the share of what it says for the body', async () => {
  const mentions: SaidMention[] = [
    ...Array.from({ length: 10 }, (): SaidMention => ({ daysAgo: 0, rating: 0.75, sentences: [{ criterion: 'clarity', polarity: -1, text: 'Courrier illisible.' }] })),
    ...Array.from({ length: 10 }, (): SaidMention => ({ daysAgo: 0, sentences: [{ criterion: 'clarity', polarity: 1, text: 'Explications limpides.' }, { criterion: 'courtesy', polarity: -1, text: 'Ton sec.' }, { criterion: null, polarity: 0, text: 'Mardi.' }] })),
  ];
  await parvis.system((ctx) => aSourceWith(ctx, two, mentions));
  const board = await work(two);
  // Ten at 75, ten at 50, five at 50 of nobody.
  expect(board.withAll?.mean).toBeCloseTo((10 * 75 + 15 * 50) / 25, 9);
  expect(board.prior).toEqual({ mean: 50, worth: 5, bodies: 0, alike: false });
  const clarity = board.criteria.find(({ criterion }) => criterion === 'clarity');
  expect(clarity).toMatchObject({ satisfied: 10, dissatisfied: 10, withAll: expect.objectContaining({ share: 0.5, effective: 20 }) });
  expect(clarity?.blamed.map(({ word }) => word)).toEqual(expect.arrayContaining(['illisible']));
  expect(clarity?.praised.map(({ word }) => word)).toContain('limpides');
});

test('a wave of copies is flagged, alerts the body once, and the score is given with and without it; the letter leaves once', async () => {
  const slogan = 'Deux heures pour un tampon et un accueil odieux, ne perdez pas votre temps et partagez !';
  const storm = Array.from({ length: 8 }, (_, i): SaidMention => ({ daysAgo: 5, author: `00000000-0000-7000-8000-00000000000${i}`, text: slogan, sentences: [{ criterion: 'immediate-waiting', polarity: -1, text: slogan }] }));
  await parvis.system((ctx) => aSourceWith(ctx, one, [...evenMentions(200, 0.9), ...storm]));
  await parvis.person('referent', one);
  const board = await work(one);
  expect(board.waves).toEqual([{ from: addDays(today, -5), to: addDays(today, -5), mentions: 8, authors: 8 }]);
  expect(board.flagged).toBeGreaterThanOrEqual(8);
  expect(board.withoutFlagged?.mean ?? 0).toBeGreaterThan((board.withAll?.mean ?? 100) + 2);
  await work(one);
  const alerts = await parvis.system((ctx) => readAlerts(ctx, one));
  expect(alerts.filter(({ kind }) => kind === 'wave')).toHaveLength(1);
  const letter = () => parvis.system((ctx) => sendAlertsOf(ctx, one));
  expect([await letter(), await letter()]).toEqual([1, 0]);
});

test('a board is worked out again when something came since, and every day', async () => {
  await workOutBoards(parvis.system, quiet);
  const due = (on: string) => parvis.system(({ db }) => bodiesToWorkOut(db, on));
  expect(await due(today)).toEqual([]);
  expect(await due(addDays(today, 1))).toEqual([one, two, few].toSorted());
  await parvis.system((ctx) => aSourceWith(ctx, few, evenMentions(5, 1, { seed: 'more' })));
  expect(await due(today)).toEqual([few]);
  expect((await parvis.system(({ db }) => keptBoardOf(db, few)))?.board.mentions).toBe(9);
});

test('the reply clock proposes items of the social channel, to reviewers and to nobody’s score', async () => {
  const mentions = Array.from({ length: 40 }, (_, i): SaidMention => ({ daysAgo: 20 + i, ...(i % 4 ? { repliedAfterHours: 10 + i } : {}), sentences: [{ criterion: 'courtesy', polarity: 1, text: 'Merci.' }] }));
  await parvis.system((ctx) => aSourceWith(ctx, others[0] ?? '', mentions));
  const board = await work(others[0] ?? '');
  expect(board.replies).toMatchObject({ awaited: 40, answered: 30, rate: { rate: 0.75 }, within: 72 });
  const proposals = await parvis.system(({ db }) => proposalsOf(db, others[0] ?? ''));
  expect(proposals.map(({ itemId, value }) => [itemId, value])).toEqual([['social-network-1-delay', board.replies.median?.median], ['social-network-2-delay', board.replies.median?.median], ['social-public-replies', 'most_answered']]);
  const { scores } = await parvis.system(async ({ db }) => ({ scores: await db.selectFrom('score').selectAll().execute() }));
  expect(scores).toEqual([]);
});

test('peers and patterns are known from six bodies on, and a word of five of them is nobody’s', async () => {
  await parvis.system(async (ctx) => {
    for (const [i, body] of others.entries()) await aSourceWith(ctx, body, evenMentions(60, 0.3 + 0.1 * i, { seed: `peer ${i}` }));
  });
  for (const body of others.slice(0, 2)) await work(body);
  await compareBodies(parvis.system);
  expect(await parvis.system(({ db }) => peersOf(db, one))).toBeNull();
  for (const body of bodies) await work(body);
  await compareBodies(parvis.system);
  expect(await parvis.system(({ db }) => peersOf(db, one))).toMatchObject({ bodies: 9, alike: true });
  const patterns = await parvis.system(({ db }) => patternsOf(db));
  expect(patterns.map(({ criterion }) => criterion)).toEqual(['courtesy']);
  expect(patterns[0]?.bodies).toBeGreaterThanOrEqual(6);
  expect(patterns[0]?.words.every(({ bodies: n }) => n >= 6)).toBe(true);
});
