import { expect, test } from 'vitest';
import type { Clock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { closePoll } from '../arrange-polls.server.ts';
import { tendPoll } from '../ballots/tend-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { anOpenPoll, aPollInput, aToken, people, spend } from '../staff-polls-builders.ts';
import { exportResults } from './export-results.server.ts';
import { readReading } from './read-reading.server.ts';
import { seeResults } from './read-results.server.ts';
import { sheetData } from './results-sheet.server.ts';
import { sentencesOf, shownGroups } from './results-view.ts';

let now = Date.parse('2026-03-02T08:00:00Z');
const clock: Clock = { now: () => new Date(now), today: () => new Date(now).toISOString().slice(0, 10) };
const app = await testApp({ clock });
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const [reader, stranger] = [await app.person('reader', body), await app.person('reader', other)];
const visit = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);

/** A poll that is over, answered by seven of each service. */
async function aPollOver(yes: (i: number) => boolean): Promise<PollKey> {
  const key = await anOpenPoll(app, body, { input: aPollInput(), voters: people(24) });
  const publicKey = (await visit((ctx) => seeResults(ctx, key.id))).poll.publicKey ?? '';
  const of = (unit: string) => key.codes.filter((one) => one.unit === unit).slice(0, 7);
  for (const [i, { code, unit }] of [...of('north'), ...of('south')].entries()) {
    const answers = { q1: yes(i) ? 'yes' : 'no', q2: 'o4', q3: 10 * (i % 5), q4: i < 6 ? `Un mot de Sophie Martin, numéro ${i}` : '' };
    await spend(visit, key.id, await aToken(visit, { pollId: key.id, publicKey, proof: { code } }), { unit, answers });
  }
  await app.system((ctx) => closePoll(ctx, key));
  await app.system((ctx) => tendPoll(ctx, key));
  now += 30 * 24 * 3_600_000;
  return key;
}

const read = (key: PollKey) => app.runAs(reader, (ctx) => readReading(ctx, key));
const file = async (key: PollKey, name: string): Promise<string> => app.runAs(reader, async (ctx) => new Response((await exportResults(ctx, key, name)).body).text());

const first = await aPollOver((i) => i % 4 === 0);
const second = await aPollOver((i) => i % 2 === 0);

test('a question is read for the whole and the parts that are shown, beside the last poll that asked the same', async () => {
  const [quick, courtesy] = (await read(second)).questions;
  if (!quick || !courtesy) throw new Error('no question');
  expect(shownGroups(quick, 'fr').map(({ label, cell }) => [label, cell?.counts])).toEqual([
    ['Toute la structure', { yes: 7, no: 7 }], ['Nord', { yes: 4, no: 3 }], ['Sud', { yes: 3, no: 4 }], ['Sondage du 2 mars 2026', { yes: 4, no: 10 }],
  ]);
  expect(quick.whole.score).toMatchObject({ score: 50 });
  expect(sentencesOf(quick, null, 'fr')[0]).toContain('21 points plus basse au sondage du 2 mars 2026');
  expect((await read(first)).questions[0]?.previous).toBeNull();
  // All said the same: nothing, and nothing of its parts.
  expect([courtesy.whole.cell, courtesy.parts]).toEqual([null, []]);
});

test('guesses stand beside what mystery citizens found, and say whether staff expected better', async () => {
  const guess = (await read(second)).questions[2];
  if (!guess) throw new Error('no question');
  expect(sentencesOf(guess, { score: 80, low: 72, high: 86, edition: '2026' }, 'en')).toContain('It is better than staff expected.');
  expect(sentencesOf(guess, null, 'en').at(-1)).toContain('the bet stays open');
});

test('files hold what pages show, and nothing else, with a dictionary', async () => {
  const figures = JSON.parse(await file(second, 'figures.json')) as { question: string; unit: string | null; answer_label: string; count: number }[];
  expect(figures.filter(({ question }) => question === 'q1').map(({ unit, answer_label: label, count }) => [unit, label, count])).toEqual([[null, 'Oui', 7], [null, 'Non', 7], ['north', 'Oui', 4], ['north', 'Non', 3], ['south', 'Oui', 3], ['south', 'Non', 4]]);
  expect(figures.some(({ question }) => question === 'q2')).toBe(false);
  expect(await file(second, 'words.csv')).not.toContain('Sophie');
  expect((await file(second, 'dictionary.csv')).split('\r\n').length).toBeGreaterThan(15);
  expect(await app.runAs(stranger, (ctx) => exportResults(ctx, second, 'figures.csv')).catch((thrown: unknown) => (thrown as { code: string }).code)).toBe('not_found');
  expect(await app.runAs(reader, (ctx) => exportResults(ctx, second, 'ballots.csv')).catch((thrown: unknown) => (thrown as { code: string }).code)).toBe('not_found');
});

test('the sheet for the notice board says what the page says, and why figures are missing', async () => {
  const sheet = sheetData(await read(second), { locale: 'fr', found: {}, today: '2026-05-01', address: 'https://parvis.example/poll/x/check' });
  expect(sheet.steps.map(({ title, tables }) => [title, tables.length])).toEqual([['1. Répondons-nous vite ?', 1], ['2. Notre courtoisie', 0], ['3. Combien ont-ils trouvé ?', 1], ['4. Un mot ?', 0]]);
  expect(sheet.steps[1]?.lines[0]).toContain('Rien n’est affiché');
  expect(sheet.steps[3]?.quotes.map(({ items }) => items.length)).toEqual([6]);
  expect(JSON.stringify(sheet)).not.toContain('Sophie');
});
