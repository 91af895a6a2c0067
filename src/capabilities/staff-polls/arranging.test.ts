import { expect, test } from 'vitest';
import type { Clock } from '#platform/clock.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { watchStatements } from '#tests/harness/statements.ts';
import { makePoll, openPoll, readPoll } from './arrange-polls.server.ts';
import { makeFromTemplate } from './library/make-from-template.server.ts';
import { pollLibrary } from './library/read-library.server.ts';
import { codeSheets, rollStatement } from './print/code-sheets.server.ts';
import { addQuestions, changeQuestion, moveQuestion, removeQuestion } from './questions/arrange-questions.server.ts';
import { questionInput } from './questions/question.input.ts';
import { mailLinks } from './roll/arrange-roll.server.ts';
import { importRoll, previewRoll, readRollFile, rollInput } from './roll/import-roll.server.ts';
import { changeUnits, emptyRoll, readRoll, unlist } from './roll/keep-roll.server.ts';
import { listVoters } from './roll/arrange-roll.server.ts';
import { moveClosing, scheduleOpening } from './schedule/arrange-schedule.server.ts';
import { keepPollDates } from './schedule/keep-dates.server.ts';
import { makeSeries, readSeries, stopSeries } from './series/arrange-series.server.ts';
import { anOpenPoll, aPollInput, aToken, people } from './staff-polls-builders.ts';

const day = 24 * 3_600_000;
let now = Date.parse('2026-03-02T08:00:00Z');
const clock: Clock = { now: () => new Date(now), today: () => new Date(now).toISOString().slice(0, 10) };
const app = await testApp({ clock });
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const [referent, reader] = [await app.person('referent', body), await app.person('reader', body)];
const as = <T>(work: Parameters<typeof app.runAs<T>>[1]): Promise<T> => app.runAs(referent, work);
const bySystem: RunStep = (step) => app.system(step);
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (thrown: { code?: unknown }) => thrown.code);
const aDraft = async () => ({ organisationId: body, id: await as((ctx) => makePoll(ctx, body, aPollInput())) });
const ids = async (key: { organisationId: string; id: string }) => (await as((ctx) => readPoll(ctx, key))).questions.map(({ id }) => id);
const file = (text: string) => ({ name: 'agents.csv', content: new TextEncoder().encode(text) });

test('every template makes a draft that its roll alone keeps from opening', async () => {
  for (const template of pollLibrary().templates) {
    const key = { organisationId: body, id: await as((ctx) => makeFromTemplate(ctx, body, template)) };
    expect(await refusal(as((ctx) => openPoll(ctx, key)))).toBe('poll_too_few');
    await as((ctx) => listVoters(ctx, key, people(12).map((one) => ({ ...one, unit: null }))));
    await as((ctx) => openPoll(ctx, key));
  }
});

test('questions are added from the library, written by the body, moved and taken away while the poll is a draft', async () => {
  const key = await aDraft();
  const [first] = pollLibrary().questions;
  if (!first) throw new Error('no question');
  await as((ctx) => addQuestions(ctx, key, [first]));
  expect(await ids(key)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
  await as((ctx) => moveQuestion(ctx, key, 'q5', -1));
  await as((ctx) => moveQuestion(ctx, key, 'q1', -1));
  await as((ctx) => removeQuestion(ctx, key, 'q2'));
  expect(await ids(key)).toEqual(['q1', 'q3', 'q5', 'q4']);
  const own = questionInput.parse({ kind: 'picture', labelFr: 'Notre accueil\u202f?', labelEn: '', criterion: 'courtesy', optionFr: ['Orage', '', 'Soleil'], optionEn: ['', '', 'Sun'], picture: ['storm', '', 'sun'] });
  await as((ctx) => changeQuestion(ctx, key, 'q3', own));
  expect((await as((ctx) => readPoll(ctx, key))).questions[1]).toEqual({
    id: 'q3', kind: 'picture', label: { fr: 'Notre accueil\u202f?', en: 'Notre accueil\u202f?' }, criterion: 'courtesy',
    options: [{ id: 'o1', label: { fr: 'Orage', en: 'Orage' }, picture: 'storm' }, { id: 'o2', label: { fr: 'Soleil', en: 'Sun' }, picture: 'sun' }],
  });
  expect(questionInput.safeParse({ kind: 'scale', labelFr: 'Seul', labelEn: '', criterion: '', optionFr: 'Oui', optionEn: '' }).success).toBe(false);
  expect(await refusal(as((ctx) => addQuestions(ctx, key, Array(40).fill(first))))).toBe('poll_question_needed');
  expect(await refusal(app.runAs(reader, (ctx) => removeQuestion(ctx, key, 'q1')))).toBe('not_allowed');
});

test('a list with mistakes is told line by line, and what can be read is listed with its services', async () => {
  const key = await aDraft();
  const rows = await readRollFile(file('Courriel;Service;Effectif\na@ville.fr;Nord;\nb(at)ville.fr;Nord;\n;Crèche > Petits;12\na@ville.fr;Sud;\n'));
  const preview = await as((ctx) => previewRoll(ctx, key, rows, null));
  expect(preview).toMatchObject({ mapping: { columns: ['email', 'unit', 'people'], heading: true }, mailed: 1, printed: 12, added: ['Crèche', 'Petits'], faultCount: 2 });
  expect(preview.faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['3 email_invalid', '5 email_twice']);
  expect(preview.counts.map(({ unit, people: n, hidden }) => `${unit.id} ${n} ${hidden ?? 'shown'}`)).toEqual(['north 1 few', 'south 0 few', 'creche 12 all_but_few', 'petits 12 all_but_few']);
  expect(rollInput.parse({ rows: JSON.stringify(rows), column: preview.mapping.columns, heading: 'yes' }).rows).toEqual(rows);
  expect(await as((ctx) => importRoll(ctx, key, rows, preview.mapping))).toBe(13);
  const again = await readRollFile(file('A@Ville.fr'));
  expect(await as((ctx) => importRoll(ctx, key, again, { columns: ['email'], heading: false }))).toBe(0);
  expect((await as((ctx) => readRoll(ctx, key))).filter(({ address }) => address !== null)).toEqual([{ address: 'a@ville.fr', unit: 'north' }]);
  expect(await refusal(as((ctx) => changeUnits(ctx, key, 'Nord\nSud')))).toBe('poll_unit_listed');
  await as((ctx) => changeUnits(ctx, key, 'Nord\nCrèche\nCrèche > Petits'));
  await as((ctx) => unlist(ctx, key, ' A@ville.fr '));
  expect(await refusal(as((ctx) => unlist(ctx, key, 'a@ville.fr')))).toBe('poll_voter_unlisted');
  await as((ctx) => emptyRoll(ctx, key));
  expect(await as((ctx) => readRoll(ctx, key))).toEqual([]);
  await expect(readRollFile(file('\n \n'))).rejects.toMatchObject({ code: 'poll_list_empty' });
});

test('a reminder goes to everybody alike, by a use case that never looks at who was given a token, three times at most', async () => {
  const voters = people(12).map((one, i) => ({ ...one, address: i < 11 ? `agent${i}@ville.example` : null }));
  const key = await anOpenPoll(app, body, { voters });
  const mailsTo = async () => (await app.system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').where('recipient', 'like', 'agent%').orderBy('recipient').execute())).map(({ recipient }) => recipient);
  expect(await as((ctx) => mailLinks(ctx, key))).toBe(11);
  const first = await mailsTo();
  const publicKey = (await as((ctx) => readPoll(ctx, key))).poll.publicKey ?? '';
  await aToken((work) => app.runAs(app.visitor, work), { pollId: key.id, publicKey, proof: { code: key.codes[0]?.code ?? '' } });
  const statements = watchStatements();
  expect(await as((ctx) => mailLinks(ctx, key))).toBe(11);
  const asked = statements();
  expect([asked.some((text) => text.includes('"poll_roll"')), asked.filter((text) => /poll_issue|poll_serial|_ballot/.test(text))]).toEqual([true, []]);
  expect(await mailsTo()).toEqual([...first, ...first].toSorted());
  await as((ctx) => mailLinks(ctx, key));
  await as((ctx) => mailLinks(ctx, key));
  expect(await refusal(as((ctx) => mailLinks(ctx, key)))).toBe('poll_mailings_spent');
  const printed = await anOpenPoll(app, body, { voters: people(12) });
  expect(await refusal(as((ctx) => mailLinks(ctx, printed)))).toBe('poll_nobody_to_mail');
});

test('codes are printed by service, for those without an address or for all, and the roll is told in figures', async () => {
  const key = await aDraft();
  await as((ctx) => listVoters(ctx, key, [...people(14), { address: 'chef@ville.example', unit: 'north' }]));
  const some = readPdf((await as((ctx) => codeSheets(ctx, key, { who: 'without_address', unit: null }))).pdf);
  expect(some).toMatchObject({ tagged: true, accessibility: '1', tags: { H1: 2, Figure: 14 } });
  expect(some.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(14);
  expect(readPdf((await as((ctx) => codeSheets(ctx, key, { who: 'everybody', unit: 'north' }))).pdf).tags).toMatchObject({ H1: 1, Figure: 8 });
  const statement = readPdf((await app.runAs(reader, (ctx) => rollStatement(ctx, key))).pdf);
  expect(statement).toMatchObject({ tagged: true, accessibility: '1' });
  expect(statement.text).toContain('Nord');
  expect(statement.text).not.toContain('chef@');
  expect(await refusal(app.runAs(reader, (ctx) => codeSheets(ctx, key, { who: 'everybody', unit: null })))).toBe('not_allowed');
}, 60_000);

test('a draft opens at its time when it may, and waits when it may not; the end of an open poll can be moved', async () => {
  const [ready, waiting] = [await aDraft(), await aDraft()];
  await as((ctx) => listVoters(ctx, ready, people(12)));
  for (const key of [ready, waiting]) await as((ctx) => scheduleOpening(ctx, key, new Date(now + day).toISOString()));
  const states = async () => [(await as((ctx) => readPoll(ctx, ready))).state, (await as((ctx) => readPoll(ctx, waiting))).state];
  await keepPollDates(bySystem);
  expect(await states()).toEqual(['draft', 'draft']);
  now += day;
  await keepPollDates(bySystem);
  expect(await states()).toEqual(['open', 'draft']);
  await as((ctx) => moveClosing(ctx, ready, new Date(now + 3 * day).toISOString()));
  expect((await as((ctx) => readPoll(ctx, ready))).poll.closesAt).toBe(new Date(now + 3 * day).toISOString());
  expect(await refusal(as((ctx) => moveClosing(ctx, ready, new Date(now - 1).toISOString())))).toBe('poll_closing_past');
  expect(await refusal(as((ctx) => moveClosing(ctx, waiting, new Date(now + day).toISOString())))).toBe('poll_not_open');
});

test('a series makes a draft two weeks ahead of each turn, with other criteria and the services of the turn before, until it is stopped', async () => {
  const criteria = ['courtesy', 'listening', 'clarity', 'deadlines', 'reachability', 'reply-speed'];
  const key = { organisationId: body, id: await as((ctx) => makeSeries(ctx, body, { titleFr: 'Le pouls', rhythm: 'monthly', questions: 3, daysOpen: 7, firstOn: '2026-03-31', criteria })) };
  const turns = async () => (await as((ctx) => readSeries(ctx, key))).turns;
  expect(await turns()).toEqual([]);
  now = Date.parse('2026-03-18T08:00:00Z');
  await keepPollDates(bySystem);
  await keepPollDates(bySystem);
  const [first = ''] = await turns();
  const drafted = await as((ctx) => readPoll(ctx, { ...key, id: first }));
  expect(drafted.poll).toMatchObject({ state: 'draft', content: { fr: { title: 'Le pouls – mars 2026' } }, closesAt: '2026-04-07T16:00:00.000Z' });
  await as((ctx) => changeUnits(ctx, { ...key, id: first }, 'Accueil'));
  now = Date.parse('2026-04-20T08:00:00Z');
  await keepPollDates(bySystem);
  const [second = '', ...others] = await turns();
  expect(others).toEqual([first]);
  const next = await as((ctx) => readPoll(ctx, { ...key, id: second }));
  expect(next.poll.units.map(({ label }) => label)).toEqual(['Accueil']);
  expect(new Set([...drafted.questions, ...next.questions].map(({ criterion }) => criterion))).toEqual(new Set(criteria));
  await as((ctx) => stopSeries(ctx, key));
  now = Date.parse('2026-06-20T08:00:00Z');
  await keepPollDates(bySystem);
  expect(await turns()).toHaveLength(2);
});
