import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered } from '../registration-builders.ts';
import { openExport } from './export-participants.server.ts';
import { readFilter } from './participants-filter.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');

await registered(parvis, await directoryCommune(parvis, { name: '=HYPERLINK("http://evil")' }));
await registered(parvis, await directoryCommune(parvis, { name: 'Bruz ; Ille-et-Vilaine' }));

async function exported(format: 'csv' | 'xlsx'): Promise<{ bytes: Uint8Array; fileName: string }> {
  const filter = readFilter(new URLSearchParams('edition=2027'));
  const { body, fileName } = await parvis.runAs(operator, (ctx) => openExport(ctx, (step) => parvis.runAs(operator, step), { filter, format }));
  return { bytes: new Uint8Array(await new Response(body).arrayBuffer()), fileName };
}

test('a CSV in French opens in a spreadsheet: semicolons, accents, and no formula that runs', async () => {
  const { bytes, fileName } = await exported('csv');
  expect(fileName).toBe('parvis-2027-participants-2026-11-25.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeffRéférence;Structure;SIREN')).toBe(true);
  expect(text).toContain('"Bruz ; Ille-et-Vilaine"');
  expect(text).toContain("'=HYPERLINK");
});

test('an XLSX has one line a registration under its headers', async () => {
  const { bytes } = await exported('xlsx');
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows).toHaveLength(3);
  expect(sheets[0]?.rows[0]?.[1]).toBe('Structure');
});

test('who exported is in the journal', async () => {
  const events = await parvis.system((ctx) => ctx.db.selectFrom('event').select(['name', 'actor_id']).where('name', '=', 'participants.exported').execute());
  expect(events[0]).toEqual({ name: 'participants.exported', actor_id: operator.actor.personId });
});
