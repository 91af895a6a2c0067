import { expect, test } from 'vitest';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { addDays } from '#core/calendar/date.ts';
import { chooseLetter, hearAgain, ownLetter, readAlerts, seeAlert, silenceAlert } from '../alerts/settle-alert.server.ts';
import { sendAlertsOf } from '../alerts/send-alerts.server.ts';
import { insertDoubts } from '../entry/mentions.queries.server.ts';
import { workOutBoard } from '../figures/work-out.server.ts';
import { aSourceWith, evenMentions, type SaidMention } from '../reading-builders.ts';
import { boardPage, criterionPage, verbatimPage } from './board-page.server.ts';
import { listeningFile } from './export-listening.server.ts';
import { markedPieces, shortQuote, verbatimChoice, verbatimQuery } from './verbatim.ts';

const parvis = await testApp();
const [body = '', stranger = ''] = await parvis.system((ctx) => aPanel(ctx, [{}, {}]));
const referent = await parvis.person('referent', body);
const reader = await parvis.person('reader', body);
const today = await parvis.system(async ({ clock }) => clock.today());
const slogan = 'Deux heures pour un tampon et un accueil odieux, ne perdez pas votre temps et partagez !';
const storm = Array.from({ length: 6 }, (_, i): SaidMention => ({ daysAgo: 5, author: `00000000-0000-7000-8000-00000000001${i}`, text: slogan, sentences: [{ criterion: 'immediate-waiting', polarity: -1, text: slogan }] }));
await parvis.system((ctx) => aSourceWith(ctx, body, [...evenMentions(60, 0.7), ...storm]));
await workOutBoard(parvis.system, body);
const page = (query: string, who = reader) => parvis.runAs(who, (ctx) => verbatimPage(ctx, body, new URLSearchParams(query)));

test('sentences are chosen by criterion, judgement, period and flags, a page at a time, with the words that decided', async () => {
  const first = await page('');
  expect(first.verbatims).toHaveLength(25);
  const next = await page(`after=${first.next}`);
  expect(new Set([...first.verbatims, ...next.verbatims].map(({ mentionId }) => mentionId)).size).toBe(50);
  expect((await page('flagged=only')).verbatims.map(({ text }) => text)).toEqual(Array.from({ length: 6 }, () => slogan));
  expect((await page('flagged=without&criterion=immediate-waiting')).verbatims).toEqual([]);
  const glad = await page(`criterion=courtesy&polarity=positive&from=${addDays(today, -365)}&to=${today}`);
  expect(glad.verbatims.every(({ polarity, words }) => polarity === 1 && words.length === 1)).toBe(true);
  expect((await page('criterion=%27;drop&polarity=worst&from=x')).verbatims).toHaveLength(25);
});

test('a text that waits to be masked is quoted nowhere, and another body reads nothing', async () => {
  const { verbatims: [one] } = await page('flagged=only');
  await parvis.system(({ db, clock }) => insertDoubts(db, body, [{ mentionId: one?.mentionId ?? '', sealed: 'x' }], clock.now()));
  expect((await page('flagged=only')).verbatims).toHaveLength(5);
  expect((await page('', await parvis.person('reader', stranger))).verbatims).toEqual([]);
  expect((await parvis.runAs(await parvis.person('reader', stranger), (ctx) => boardPage(ctx, body))).board).toBeNull();
});

test('a criterion opens with its words and its latest sentences; one that the grid does not know is not found', async () => {
  const { line, latest } = await parvis.runAs(reader, (ctx) => criterionPage(ctx, body, 'courtesy'));
  expect([line.withAll !== null, latest.length]).toEqual([true, 8]);
  await expect(parvis.runAs(reader, (ctx) => criterionPage(ctx, body, 'weather'))).rejects.toMatchObject({ code: 'not_found' });
});

test('long sentences are quoted short, around the words that decided; places outside are left out', () => {
  const text = `${'a'.repeat(500)} attente ${'b'.repeat(300)}`;
  const cut = shortQuote(text, [{ from: 501, to: 508, share: 1 }, { from: 2000, to: 2003, share: 1 }]);
  expect(cut.text.length).toBeLessThanOrEqual(282);
  expect(cut.words.map(({ from, to }) => cut.text.slice(from, to))).toEqual(['attente']);
  expect(markedPieces('il attend là', [{ from: 3, to: 9, share: 1 }, { from: 4, to: 6, share: 1 }])).toEqual([{ text: 'il ', marked: false }, { text: 'attend', marked: true }, { text: ' là', marked: false }]);
  expect(markedPieces('l’attente', [{ from: 0, to: 1, share: 1 }, { from: 2, to: 9, share: 1 }])).toEqual([{ text: 'l’attente', marked: true }]);
  expect(verbatimQuery(verbatimChoice(new URLSearchParams('polarity=negative&x=1')))).toBe('?polarity=negative');
});

test('an alert is seen by who may act, silenced for a while, and heard again; the letter goes to who wants it', async () => {
  const [alert] = await parvis.runAs(reader, (ctx) => readAlerts(ctx, body));
  const key = { organisationId: body, id: alert?.id ?? '' };
  expect(alert?.kind).toBe('wave');
  await expect(parvis.runAs(reader, (ctx) => seeAlert(ctx, key))).rejects.toMatchObject({ code: 'not_allowed' });
  await parvis.runAs(referent, (ctx) => silenceAlert(ctx, key));
  const unseen = async () => (await parvis.runAs(reader, (ctx) => readAlerts(ctx, body, { unseen: true }))).length;
  expect(await unseen()).toBe(0);
  expect(await parvis.system((ctx) => sendAlertsOf(ctx, body))).toBe(0);
  await parvis.runAs(referent, (ctx) => hearAgain(ctx, key));
  expect(await unseen()).toBe(1);
  await parvis.runAs(referent, (ctx) => seeAlert(ctx, key));
  expect(await unseen()).toBe(0);
  expect(await parvis.runAs(referent, (ctx) => ownLetter(ctx, body))).toBe(true);
  await parvis.runAs(reader, (ctx) => chooseLetter(ctx, body, true));
  expect(await parvis.runAs(reader, (ctx) => ownLetter(ctx, body))).toBe(true);
  await expect(parvis.runAs(referent, (ctx) => silenceAlert(ctx, { ...key, id: stranger }))).rejects.toMatchObject({ code: 'not_found' });
});

test('tables are sent as files while they are read, with a dictionary of every column', async () => {
  const read = async (file: string) => new Response(listeningFile((step) => parvis.runAs(reader, step), { organisationId: body, file, locale: 'en' }).body).text();
  const sentences = JSON.parse(await read('sentences.json')) as Record<string, unknown>[]; // written by us
  expect(sentences).toHaveLength(65);
  const dictionary = JSON.parse(await read('dictionary.json')) as { table: string; field: string }[]; // written by us
  expect(dictionary.filter(({ table }) => table === 'sentences').map(({ field }) => field)).toEqual(Object.keys(sentences[0] ?? {}));
  expect((await read('criteria.csv')).split('\n')[1]).toContain('courtesy');
  expect(await read('months.csv')).toContain(today.slice(0, 7));
  expect(() => listeningFile((step) => parvis.runAs(reader, step), { organisationId: body, file: 'mention.csv', locale: 'fr' })).toThrow(expect.objectContaining({ code: 'not_found' }));
});
