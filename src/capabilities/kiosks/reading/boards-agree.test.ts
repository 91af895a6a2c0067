import { expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { randomStream } from '#core/shared/random.ts';
import { rollUpLot, seedPlaces, seedRaw } from '#tests/bench/boards/seed-opinions.ts';
import { bothReadings, randomSlice } from '#tests/bench/boards/slices.ts';
import { testApp } from '#tests/harness/app.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;

test('what boards read of 50,000 opinions is what the opinions themselves add up to, on 40 random slices', { timeout: 120_000 }, async () => {
  const points = await seedPlaces(ownerPool, [12, 4, 8, 1]);
  for (const [from, to] of [[0, 1_000], [1_000, 2_000]] as const) await rollUpLot(parvis.app, ownerPool, points, await seedRaw(ownerPool, points, from, to));
  const { rows } = await ownerPool.query<{ n: number }>('select count(*)::int as n from opinion');
  expect(rows[0]?.n).toBe(50_000);
  await ownerPool.query('analyze');
  const chance = randomStream('boards agree');
  for (let i = 0; i < 40; i++) {
    const slice = randomSlice(chance, points, systemClock.today());
    const actor = (await parvis.person('reader', slice.place.organisationId)).actor;
    const { read, raw } = await parvis.app.run({ actor, scope: 'participant', locale: 'fr' }, (ctx) => bothReadings(ctx, ownerPool, slice));
    expect(read).toEqual(raw);
  }
});
