import { expect, test } from 'vitest';
import { minuteOf, rotatingCode } from '#core/kiosk-protocol/rotating-code.ts';
import { testApp } from '#tests/harness/app.ts';
import { settingsOf } from '../devices/device-settings.server.ts';
import { deviceById } from '../devices/devices.queries.server.ts';
import { revokeKiosk } from '../devices/enrol-kiosk.server.ts';
import { aKiosk, aPoint } from '../kiosk-builders.ts';
import { changePoint } from '../points/arrange-points.server.ts';
import { pointOf } from '../points/points.queries.server.ts';
import { openVote } from './open-vote.server.ts';

const app = await testApp();

/** The key that a kiosk is told of now. */
async function keyOf(kioskId: string): Promise<Uint8Array<ArrayBuffer>> {
  const device = await app.system((ctx) => deviceById(ctx.db, kioskId));
  const { values } = device ? settingsOf(device, app.app.settings) : { values: {} };
  const { phone } = values as { phone: { key: string } }; // the point shows codes to phones
  return new Uint8Array(Buffer.from(phone.key, 'base64url'));
}

test('a kiosk taken out of use can make no code of its point; each of the others is told the new key, and a change of the point keeps it', async () => {
  const { organisationId, pointId: id } = await aPoint(app);
  const referent = await app.person('referent', organisationId);
  const point = await app.runAs(referent, (ctx) => pointOf(ctx.db, { organisationId, id }));
  if (!point) throw new Error('no point');
  const arrange = () => app.runAs(referent, (ctx) => changePoint(ctx, { organisationId, id }, { siteId: point.siteId, kind: point.kind, name: point.name, setRef: point.setRef, languages: point.languages, hours: null, settings: { ...point.settings, phoneCode: true, screenCodeOnly: true } }));
  await arrange();
  const closed = async (key: Uint8Array<ArrayBuffer>) => {
    const code = await rotatingCode(key, minuteOf(new Date()));
    return (await app.runAs(app.visitor, (ctx) => openVote(ctx, { token: point.token, code, language: null, easy: false, via: null, accepted: '' }))).closed;
  };
  const [stolen, sold, kept] = [await aKiosk(app, { organisationId, pointId: id }), await aKiosk(app, { organisationId, pointId: id }), await aKiosk(app, { organisationId, pointId: id })];
  const before = await keyOf(stolen.id);
  expect([await closed(before), await keyOf(kept.id)]).toEqual([null, before]);
  await app.runAs(referent, (ctx) => revokeKiosk(ctx, { organisationId, kioskId: stolen.id, because: 'volée' }));
  const between = await keyOf(kept.id);
  expect([await closed(before), await closed(between)]).toEqual(['codePassed', null]);
  await app.runAs(referent, (ctx) => revokeKiosk(ctx, { organisationId, kioskId: sold.id, because: 'vendue' }));
  await arrange();
  expect([await closed(before), await closed(between), await closed(await keyOf(kept.id))]).toEqual(['codePassed', 'codePassed', null]);
});
