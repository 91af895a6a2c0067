import { randomBytes } from 'node:crypto';
import type { Enrolment, EnrolmentAnswer } from '#core/kiosk-protocol/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import { deviceEvents } from './device.events.ts';
import { settingsOf } from './device-settings.server.ts';
import { databaseNow, deviceById, insertCode, insertKiosk, markRevoked, spendCode, turnKey } from './devices.queries.server.ts';
import { kioskCode, typedCode } from './kiosk-code.ts';
import { readPublicKey } from './verify-signature.server.ts';

const validMinutes = 24 * 60;

/** Gives out a code by which one device enrols at a point, once, within a day. Only its digest is kept. */
export async function makeKioskCode(ctx: Ctx, input: { organisationId: string; pointId: string; kioskName: string }): Promise<{ code: string; expiresAt: Date }> {
  if (!ctx.actor.personId) throw problem('not_allowed');
  const code = kioskCode(randomBytes(64));
  const expiresAt = await insertCode(ctx.db, { hash: hashToken(code), ...input, madeBy: ctx.actor.personId, validMinutes });
  return { code, expiresAt };
}

/** Takes a device in: it brings a code and the public half of the key pair that it made. Throws `kiosk_code_refused`, `kiosk_key_refused`. */
export async function enrolKiosk(ctx: Ctx, { code, publicKey, algorithm }: Enrolment): Promise<EnrolmentAnswer> {
  const der = Buffer.from(publicKey, 'base64');
  if (!readPublicKey(der, algorithm)) throw problem('kiosk_key_refused');
  const id = ctx.ids.next();
  const given = await spendCode(ctx.db, hashToken(typedCode(code)), id);
  if (!given) throw problem('kiosk_code_refused');
  await insertKiosk(ctx.db, { organisationId: given.organisationId, id, pointId: given.pointId, name: given.kioskName, publicKey: der, algorithm });
  await ctx.record({ name: deviceEvents.enrolled, subjectType: 'kiosk', subjectId: id, organisationId: given.organisationId, payload: { point: given.pointId, name: given.kioskName } });
  const device = await deviceById(ctx.db, id);
  if (!device) throw problem('kiosk_unknown');
  return { device: id, organisation: given.organisationId, serverTime: (await databaseNow(ctx.db)).toISOString(), settings: settingsOf(device, ctx.settings) };
}

/** From now on nothing this device signs is taken, and it can make no code of its point: the others get another key with their next settings. Throws `not_found`. */
export async function revokeKiosk(ctx: Ctx, { organisationId, kioskId, because }: { organisationId: string; kioskId: string; because: string }): Promise<void> {
  if (!(await markRevoked(ctx.db, organisationId, kioskId, because))) throw problem('not_found');
  await turnKey(ctx.db, organisationId, kioskId);
  await ctx.record({ name: deviceEvents.revoked, subjectType: 'kiosk', subjectId: kioskId, organisationId, payload: { because } });
}
