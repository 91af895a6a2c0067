import { expect, test } from 'vitest';
import { killAnywhere } from './kill-anywhere.ts';

// The long form: npm run faults:field
const kills = Number(process.env['PARVIS_KILLS'] ?? 50);

test('whatever is killed on the phone or around it, no acknowledged answer is lost and nothing arrives twice', async () => {
  const outcome = await killAnywhere({ kills, seed: process.env['PARVIS_SEED'] ?? 'suite' });
  const struck = Object.values(outcome.kills).reduce((sum, n) => sum + n, 0);
  process.stdout.write(`${JSON.stringify({ ...outcome, struck })}\n`);
  expect(outcome.lost).toEqual([]);
  expect(outcome.duplicates).toEqual([]);
  expect(struck).toBeGreaterThanOrEqual(kills);
  // Far beyond what a loaded machine takes: it ends a run that hangs.
}, 180_000 + 12_000 * kills);
