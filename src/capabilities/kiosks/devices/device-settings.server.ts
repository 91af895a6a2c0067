import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { Settings } from '#platform/env.ts';
import type { NextQuestion } from '../points/next-question.ts';
import { keyTurnOf } from '../points/point.input.ts';
import { voteAddress } from '../points/point.ts';
import { technicianCode } from './technician-code.ts';
import { rotatingKey } from '../vote/rotating-key.ts';
import type { Device } from './devices.queries.server.ts';

const values = z.record(z.string(), z.unknown());

/**
 * What a device is told from afar: its point's settings, then its own above them; where its screen shows a code to phones,
 * also the address that the code opens and the key (base64url) from which it makes the code of each minute by itself; and
 * the digits that open the technician's screen. `next`: shown after the thanks.
 */
export function settingsOf({ kioskId, point, settings }: Device, site: Pick<Settings, 'origin' | 'secret'>, next: NextQuestion | null = null): KioskSettings {
  const { next: _, ...own } = { ...values.parse(point.settings), ...values.parse(settings) };
  const after = next === null ? {} : { next: { ...next, path: `${site.origin}${next.path}` } };
  const phone = own['phoneCode'] === true ? { phone: { address: voteAddress(site, point), key: Buffer.from(rotatingKey(site.secret, { id: point.id, keyTurn: keyTurnOf(point.settings) })).toString('base64url') } } : {};
  const said = {
    point: point.id, pointName: point.name, pointState: point.state, set: point.setRef, languages: point.languages,
    values: { ...(point.hours === null ? {} : { hours: point.hours }), ...own, ...phone, ...after, technician: technicianCode(site.secret, kioskId) },
  };
  return { revision: createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16), ...said };
}
