import { randomBytes } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { databaseNow } from '../devices/devices.queries.server.ts';
import { networkNumber } from '#platform/limits/network-number.ts';
import { addSiteNetwork, insertOrigins, keyOfDay, type OriginRow } from './origin.queries.server.ts';

interface At {
  organisationId: string;
  siteId: string;
  address: string;
}

export interface VisitFrom extends At {
  pointId: string;
  visit: string;
  /** The visit began with the turning code of a screen. */
  byScreenCode: boolean;
}

/**
 * Notes where visits on phones came from, for the honesty filter, without their addresses (docs/method.md, "What citizens
 * say"). In the scope `system`. The same visits again change nothing.
 */
export async function noteVisitOrigins({ db }: Pick<Ctx, 'db'>, visits: readonly VisitFrom[]): Promise<void> {
  if (visits.length === 0) return;
  const now = await databaseNow(db);
  const day = utcDay(now);
  const keys = new Map<string, Buffer>();
  for (const organisationId of [...new Set(visits.map((visit) => visit.organisationId))].toSorted()) keys.set(organisationId, await keyOfDay(db, { organisationId, day }, randomBytes(32)));
  const rows = visits.flatMap(({ address, ...visit }): OriginRow[] => {
    const key = keys.get(visit.organisationId);
    return key ? [{ ...visit, day, network: networkNumber(key, visit.siteId, address) }] : [];
  });
  await insertOrigins(db, rows, now);
}

/** Notes that a kiosk of this site spoke from this network today: phones on it are certainly at the site. Scope `system`. */
export async function noteKioskNetwork({ db }: Pick<Ctx, 'db'>, { organisationId, siteId, address }: At): Promise<void> {
  const day = utcDay(await databaseNow(db));
  const key = await keyOfDay(db, { organisationId, day }, randomBytes(32));
  await addSiteNetwork(db, { organisationId, siteId, day, network: networkNumber(key, siteId, address) });
}

/** Days of keys are those of UTC, everywhere the same. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);
