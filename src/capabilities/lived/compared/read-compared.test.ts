import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/calendar/date.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { testEdition } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { comparedView } from './compared-view.ts';
import { readCompared } from './read-compared.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;
let body: string;
let free: string;
let reader: Person;

async function hear(organisationId: string, criterion: string, from: string, { days, n, level }: { days: number; n: number; level: number }): Promise<void> {
  const rows = Array.from({ length: days }, (_, i) => ({ organisation_id: organisationId, day: addDays(from, i), criterion, n, total: n * level, squares: n * (level * level + 200) }));
  await ownerPool.query(`insert into opinion_organisation_day (organisation_id, question, day, criterion, steps, source, n, total, squares, histogram, marked_histogram)
    select organisation_id, criterion, day, criterion, 4, 'scan', n, total, squares, '{0,0,0,0}', '{0,0,0,0}' from json_to_recordset($1::json) as r(organisation_id uuid, day date, criterion text, n int, total int, squares int)`, [JSON.stringify(rows)]);
}

const compared = (organisationId: string, span?: 'fieldwork' | 'year') => parvis.runAs(reader, (ctx) => readCompared(ctx, { organisationId, span }));

beforeAll(async () => {
  const { bodies } = await aFinishedFieldwork(parvis);
  [body = '', free = ''] = bodies;
  reader = await parvis.person('reader', body);
  const start = testEdition().waves[0]?.from ?? '';
  await hear(body, 'courtesy', start, { days: 20, n: 10, level: 3 });
  await hear(body, 'clarity', start, { days: 3, n: 4, level: 50 });
  await hear(free, 'courtesy', start, { days: 20, n: 10, level: 60 });
});

test('before any edition is published, users are read alone', async () => {
  const { edition, all, criteria, span } = await compared(body, 'fieldwork');
  expect([edition, span]).toEqual([null, 'year']);
  expect(criteria.every(({ measured, agreement }) => measured === null && agreement === 'not_measured')).toBe(true);
  expect(all.measured).toBeNull();
});

test('in the weeks of the audits, a criterion that differs beyond both intervals is told in plain words; too few opinions are not held against audits', async () => {
  await publishResults(parvis);
  const read = await compared(body);
  expect(read.span).toBe('fieldwork');
  const of = (id: string) => read.criteria.find(({ criterion }) => criterion === id);
  expect(of('courtesy')).toMatchObject({ agreement: 'lower', lived: { n: 200, score: 3 } });
  expect(of('clarity')).toMatchObject({ agreement: 'few_opinions', lived: { n: 12, interval: null } });
  expect(of('deadlines')?.lived).toBeNull();
  const view = comparedView(read, { locale: 'fr', organisationId: body });
  expect(view.differences).toHaveLength(1);
  expect(view.verdict).toBe('Sur 1 critère que l’on peut comparer, 1 s’écarte au-delà des deux marges.');
  expect(view.differences[0]).toMatch(/vos usagers sont plus sévères que les audits, de \d+ points/);
  expect(view.lines.map(({ reading }) => reading)).toContain('Usagers plus sévères');
  expect(view.lines.map(({ reading }) => reading)).toContain('Trop peu d’avis');
});

test('when the contacts came stays unknown: half days of the week are told, dates are not', async () => {
  const view = comparedView(await compared(body), { locale: 'fr', organisationId: body });
  const dates = await parvis.system((ctx) => ctx.db.selectFrom('audit_version').select('contacted_at').execute());
  const words = JSON.stringify(view);
  const { waves } = testEdition();
  for (const { contacted_at } of dates) {
    const day = contacted_at.toISOString().slice(0, 10);
    if (waves.some(({ from, to }) => from === day || to === day)) continue;
    expect(words).not.toContain(day);
  }
});

test('another body’s opinions are not read, nor its scores', async () => {
  const { all, criteria } = await compared(free);
  expect(all.lived).toBeNull();
  expect(criteria.every(({ lived, measured }) => lived === null && measured === null)).toBe(true);
});
