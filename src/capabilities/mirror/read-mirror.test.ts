import { beforeAll, expect, test } from 'vitest';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { mirrorRows } from './export-mirror.server.ts';
import { aClosedPoll, hearUsers } from './mirror-builders.ts';
import { mirrorView } from './mirror-view.ts';
import { readMirror } from './read-mirror.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;
let body = '';
let free = '';
let quiet = '';
let reader: Person;
const mirror = (organisationId = body) => parvis.runAs(reader, (ctx) => readMirror(ctx, { organisationId }));
const viewOf = async (organisationId = body) => mirrorView(await mirror(organisationId), { locale: 'fr', organisationId });
const of = async (criterion: string) => (await mirror()).criteria.find((one) => one.criterion === criterion);

beforeAll(async () => {
  const fieldwork = await aFinishedFieldwork(parvis);
  [body = '', free = '', quiet = ''] = fieldwork.bodies;
  reader = await parvis.person('reader', body);
});

test('where no voice speaks, the page says how to get each of the three', async () => {
  const { missing, compares, groups, verdict } = await viewOf();
  expect(missing.map(({ voice, href }) => [voice, href.split('/').at(-1)])).toEqual([['measured', 'registration'], ['lived', 'points'], ['believed', 'polls']]);
  expect([compares, groups, verdict]).toEqual([false, [], expect.stringContaining('Rien ne peut encore être comparé')]);
});

test('with all three voices, what agents believe alone is told as a blind spot, in plain words', { timeout: 90_000 }, async () => {
  await publishResults(parvis);
  await hearUsers(parvis, body, 'courtesy', { days: 20, n: 10, level: 40 });
  await aClosedPoll(parvis, body);
  const courtesy = await of('courtesy');
  expect(courtesy?.voices.lived).toMatchObject({ score: 40, n: 200 });
  expect(courtesy?.voices.believed).toMatchObject({ score: 93.75, n: 16 });
  expect(courtesy?.gaps['believed-lived'].word).toBe('above');
  expect(courtesy?.reading.kind).toBe('blind_spot');
  const { spots, missing, sources } = await viewOf();
  expect(spots[0]).toMatchObject({ name: 'Courtoisie', sentence: expect.stringMatching(/^Vous (pensez que cela va bien|en pensez plus de bien)/), scores: expect.stringContaining('Agents 94') });
  expect(missing).toEqual([]);
  expect(sources.map(({ voice }) => voice)).toEqual(['measured', 'lived', 'believed']);
});

test('what rests on too little is shown as an indication and claims nothing', async () => {
  await hearUsers(parvis, body, 'clarity', { days: 6, n: 3, level: 90 });
  const clarity = await of('clarity');
  expect(clarity?.voices.lived).toMatchObject({ n: 18, estimate: null });
  expect([clarity?.gaps['believed-lived'].word, clarity?.gaps['lived-measured'].word]).toEqual(['untested', 'untested']);
  const row = (await viewOf()).groups.flatMap(({ rows }) => rows).find(({ label: name }) => name === 'Clarté pour la personne');
  expect(row?.values[1]).toMatchObject({ few: true });
});

test('a unit of the poll stands beside the site of its name, where its figure was released; nothing of it otherwise', async () => {
  const { sites } = await mirror();
  const annex = sites.find(({ name }) => name === 'Annexe');
  expect(annex?.criteria.find(({ criterion }) => criterion === 'courtesy')?.voices.believed?.n).toBe(7);
  // Three of the annex answered on clarity: too few.
  expect(annex?.criteria.find(({ criterion }) => criterion === 'clarity')?.voices.believed ?? null).toBeNull();
});

test('the mirror reads released figures alone: without any ballot left it is the same to the last digit', async () => {
  const before = await mirror();
  await ownerPool.query('delete from poll_ballot');
  expect(await mirror()).toEqual(before);
});

test('the same figures leave as a table, a line a criterion and site', async () => {
  const { headings, rows } = await parvis.runAs(reader, (ctx) => mirrorRows(ctx, { organisationId: body }));
  const lines = await Array.fromAsync(rows);
  expect(lines.every((line) => line.length === headings.length)).toBe(true);
  expect(lines.find((line) => line[0] === '' && line[2] === 'courtesy')?.slice(14, 19)).toEqual([93.8, expect.any(Number), expect.any(Number), 16, true]);
  expect(lines.filter(([site]) => site === 'Annexe').map((line) => line[2])).toContain('courtesy');
});

test('a free participation keeps its criteria closed here too, and nobody reads another body', async () => {
  const own = await parvis.person('reader', free);
  const closed = await parvis.runAs(own, (ctx) => readMirror(ctx, { organisationId: free }));
  expect([closed.measured, closed.speaks.measured]).toEqual(['closed_formula', false]);
  const other = await parvis.runAs(own, (ctx) => readMirror(ctx, { organisationId: body }));
  expect(other.speaks).toEqual({ measured: false, lived: false, believed: false });
  expect((await mirror(quiet)).speaks).toEqual({ measured: false, lived: false, believed: false });
});
