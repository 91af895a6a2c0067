import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { problem } from '#platform/http/problem.ts';
import { testApp } from '#tests/harness/app.ts';
import { aKiosk, aPoint, signed } from '../kiosk-builders.ts';
import { enrolKiosk, makeKioskCode } from './enrol-kiosk.server.ts';
import { kioskCode, typedCode } from './kiosk-code.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;

const publicKey = (type: 'ed25519' | 'p256' | 'p384') => {
  const { publicKey: key } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: type === 'p256' ? 'P-256' : 'P-384' });
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
};

async function aCode(point: { organisationId: string; pointId: string }): Promise<string> {
  const referent = await parvis.person('referent', point.organisationId);
  const { code } = await parvis.runAs(referent, (ctx) => makeKioskCode(ctx, { organisationId: point.organisationId, pointId: point.pointId, kioskName: 'Borne du hall' }));
  return code;
}

const enrol = (code: string, key = publicKey('ed25519'), algorithm: 'ed25519' | 'p256' = 'ed25519') => parvis.system((ctx) => enrolKiosk(ctx, { code, publicKey: key, algorithm }));

test('a code enrols one device, once, however many try it at the same time', async () => {
  const code = await aCode(await aPoint(parvis));
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => enrol(code)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  await expect(enrol(code)).rejects.toThrow(problem('kiosk_code_refused'));
});

test('a code typed in small letters and without its hyphens is the same code', async () => {
  const code = await aCode(await aPoint(parvis));
  const { settings } = await enrol(code.toLowerCase().replaceAll('-', ' '), publicKey('p256'), 'p256');
  expect(settings).toMatchObject({ pointName: 'Accueil', pointState: 'active', languages: ['fr'] });
});

test('a code that has expired, or was never given out, opens nothing', async () => {
  const point = await aPoint(parvis);
  const code = await aCode(point);
  await ownerPool.query(`update kiosk_code set expires_at = now() - interval '1 second' where organisation_id = $1`, [point.organisationId]);
  await expect(enrol(code)).rejects.toThrow('kiosk_code_refused');
  await expect(enrol('AAAA-BBBB-CCCC')).rejects.toThrow('kiosk_code_refused');
});

test('a key that is not of the kind it says is refused, and the code is not spent', async () => {
  const code = await aCode(await aPoint(parvis));
  for (const key of [publicKey('p384'), publicKey('p256'), 'bm8ga2V5']) await expect(enrol(code, key)).rejects.toThrow('kiosk_key_refused');
  await expect(enrol(code)).resolves.toHaveProperty('device');
});

test('a body cannot give out a code for a point of another body', async () => {
  const [mine, theirs] = [await aPoint(parvis), await aPoint(parvis)];
  await expect(aCode({ organisationId: mine.organisationId, pointId: theirs.pointId })).rejects.toThrow();
});

test('codes are twelve letters nobody mistakes for another, drawn evenly', () => {
  expect(kioskCode(Uint8Array.from({ length: 64 }, (_, i) => i * 4))).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/);
  expect(typedCode(' abcd efgh-2345 ')).toBe('ABCD-EFGH-2345');
  expect(() => kioskCode(new Uint8Array(64).fill(255))).toThrow(RangeError);
});

test('a heartbeat says how a device is and how far its clock is off, and brings its settings back', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  await ownerPool.query(`update kiosk set settings = '{"resetSeconds":20}' where id = $1`, [kiosk.id]);
  const sentAt = new Date(Date.now() - 3 * 3600_000).toISOString();
  const answer = await parvis.app.devices.heartbeat({ ...signed({ device: kiosk.id, sentAt, queued: 12, battery: 80, charging: true }, kiosk.privateKey), address: '192.0.2.1' });
  expect(answer.settings.values).toEqual({ resetSeconds: 20, technician: expect.stringMatching(/^\d{6}$/) });
  const { rows: [status] } = await ownerPool.query<{ queued: number; battery: number; drift_ms: number }>('select queued, battery, drift_ms from kiosk_status where kiosk_id = $1', [kiosk.id]);
  expect(status).toMatchObject({ queued: 12, battery: 80 });
  expect(Math.abs((status?.drift_ms ?? 0) + 3 * 3600_000)).toBeLessThan(30_000);
});

test('what another body reads of kiosks and opinions is nothing', async () => {
  const point = await aPoint(parvis);
  await aKiosk(parvis, point);
  const stranger = await parvis.person('referent', (await aPoint(parvis)).organisationId);
  const seen = await parvis.runAs(stranger, (ctx) => ctx.db.selectFrom('kiosk').select('id').where('organisation_id', '=', point.organisationId).execute());
  expect(seen).toEqual([]);
});
