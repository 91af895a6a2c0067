import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aKiosk, aPoint } from '../kiosk-builders.ts';
import { hearHeartbeat } from './hear-heartbeat.server.ts';
import { watchDevices } from './watch-devices.server.ts';

const parvis = await testApp();

test('a kiosk that has no room left is told by mail, once as long as it lasts', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const mails = () => parvis.system(async ({ db }) => (await db.selectFrom('mail_message').select('text_body').where('template', '=', 'kiosk-alert').execute()).map((mail) => mail.text_body));
  const says = async (full: boolean) => {
    await parvis.system((ctx) => hearHeartbeat(ctx, point.organisationId, { device: kiosk.id, queued: 0, details: { full }, sentAt: new Date().toISOString() }));
    await parvis.system(watchDevices);
  };
  await says(false);
  expect(await mails()).toEqual([]);
  await says(true);
  await says(true);
  expect(await mails()).toEqual([expect.stringContaining('n’a plus de place pour garder de nouveaux avis')]);
  await says(false);
  await says(true);
  expect(await mails()).toHaveLength(2);
});
