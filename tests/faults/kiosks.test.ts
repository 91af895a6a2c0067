import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defects } from './kiosks/defects.ts';
import { tryDefect } from './kiosks/defect-trial.ts';
import { runTrial } from './kiosks/trial.ts';

// The long forms: npm run faults:kiosks, and npm run faults:kiosks -- defects

test('whatever fails, what was pressed is what is stored and what is counted: nothing is lost, doubled, or believed though forged', async () => {
  const outcome = await runTrial({ kiosks: 6, farms: 2, opinions: 3_000, rate: 250, faults: 8, seed: process.env['PARVIS_SEED'] ?? 'suite', front: 'sources', longestBatch: 60, lasting: [200, 900], patience: 60_000 });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  expect(outcome.broken).toEqual({});
  expect(outcome.pressed).toBe(3_000);
  expect(outcome.stored).toBe(3_000);
  expect(outcome.rollups).toEqual({ hours: 3_000, days: 3_000, organisations: 3_000 });
}, 300_000);

test('every known defect still fits the sources into which it is put', () => {
  const strange = defects.flatMap(({ name, patches }) => patches.filter(({ file, from }) => readFileSync(file, 'utf8').split(from).length !== 2).map(({ file }) => `${name}: ${file}`));
  expect(strange).toEqual([]);
  expect(defects.length).toBeGreaterThanOrEqual(12);
});

// The trial would notice if it were otherwise.
test.each(defects.filter(({ name }) => ['acknowledged before the commit', 'retries counted in the roll-ups', 'the device’s clock is believed'].includes(name)))('the trial notices a defect: $name', async (defect) => {
  expect((await tryDefect(defect)).caught).not.toEqual([]);
}, 120_000);
