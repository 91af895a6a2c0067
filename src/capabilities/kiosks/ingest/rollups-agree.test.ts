import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '#app';
import { uuidv7 } from '#platform/ids.ts';
import { createLogger } from '#platform/log.ts';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp } from '#tests/harness/app.ts';
import { rollupDisagreements } from '#tests/harness/rollup-disagreements.ts';
import { aKiosk, aPoint, send } from '../kiosk-builders.ts';

const parvis = await testApp();
const { ownerPool, settings } = parvis.app;

/** Another process on the same database, as far as memory and connections go. */
const second = await createApp({ settings, databaseUrl: settings.databaseUrl ?? '', log: createLogger('silent'), poolSize: 4 });
afterFile(() => second.close());

/** Cells of a roll-up that are not what the rows themselves add up to, at any grain. */
const disagreements = () => rollupDisagreements(async (text) => (await ownerPool.query(text)).rows as unknown[]);

test('two processes that take the same batches in any order, some many times, agree: pressed = stored = sum of each roll-up', async () => {
  const points = [await aPoint(parvis), await aPoint(parvis), await aPoint(parvis, { departmentZone: 'Indian/Reunion' })];
  let pressed = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: -72, max: 0 })), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.boolean()), async (sendings, coin) => {
    const batches = await Promise.all(sendings.map(async ([which, count, times, hours]) => {
      const kiosk = await aKiosk(parvis, points[which] ?? { organisationId: '', pointId: '' });
      const at = new Date(Date.now() + hours * 3_600_000);
      pressed += count;
      return { kiosk, times, batch: kiosk.batch(kiosk.press(count).map((one) => ({ ...one, id: uuidv7(at), at: at.toISOString() }))) };
    }));
    await Promise.all(batches.flatMap(({ kiosk, batch, times }) => Array.from({ length: times }, () => send(coin.next().value ? parvis : { app: second }, kiosk, batch))));
    const { rows } = await ownerPool.query<{ n: number }>('select count(*)::int as n from opinion');
    expect(rows[0]?.n).toBe(pressed);
    expect(await disagreements()).toEqual([]);
  }), { numRuns: 12 });
});
