import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { Device } from './devices.queries.server.ts';

const values = z.record(z.string(), z.unknown());

/** What a device is told from afar: its point's settings, then its own above them. */
export function settingsOf({ point, settings }: Device): KioskSettings {
  const said = {
    point: point.id, pointName: point.name, pointState: point.state, set: point.setRef, languages: point.languages,
    values: { ...(point.hours === null ? {} : { hours: point.hours }), ...values.parse(point.settings), ...values.parse(settings) },
  };
  return { revision: createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16), ...said };
}
