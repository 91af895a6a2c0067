import { isOpenAt, type WeeklyHours } from '../points/hours.ts';
import type { AlertThresholds } from './alerts.input.ts';

export const alertKinds = ['silent', 'battery', 'queue', 'storage'] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface DeviceSigns {
  enrolledAt: Date;
  seenAt: Date | null;
  queued: number;
  battery: number | null;
  charging: boolean | null;
  /** `full`: what was pressed last could not be kept. `moved`: the tablet is enrolled under another name since. */
  details: { full?: boolean | undefined; moved?: boolean | undefined };
  point: { state: string; hours: WeeklyHours | null; timeZone: string };
}

/** How far a device's clock is from the database's, in whole seconds; never a zero below zero. */
export const driftSeconds = (driftMs: number): number => Math.round(driftMs / 1000) || 0;

/** When the version of its page that a device tells was built; null where it tells another name. */
export const builtAt = (version: string | null): Date | null => (version !== null && /^\d{13}$/.test(version) ? new Date(Number(version)) : null);

/** What is wrong with a device at an instant: silent while its point has been open for as long, nearly empty, full of opinions that do not leave, or without room to keep any. One whose tablet was enrolled elsewhere is not expected to say anything. */
export function troublesOf(device: DeviceSigns, now: Date, limits: Pick<AlertThresholds, 'silent_minutes' | 'battery_percent' | 'queued_opinions'>): AlertKind[] {
  const { seenAt, enrolledAt, queued, battery, charging, details, point } = device;
  if (point.state !== 'active' || details.moved) return [];
  const patience = limits.silent_minutes * 60_000;
  const heard = seenAt ?? enrolledAt;
  const openNow = isOpenAt(point.hours, now, point.timeZone);
  const openThen = isOpenAt(point.hours, new Date(now.getTime() - patience), point.timeZone);
  const silent = openNow && openThen && now.getTime() - heard.getTime() > patience;
  if (silent) return ['silent'];
  if (!seenAt) return [];
  const wrong: Record<Exclude<AlertKind, 'silent'>, boolean> = {
    battery: battery !== null && battery <= limits.battery_percent && charging !== true, queue: queued >= limits.queued_opinions, storage: details.full === true,
  };
  return alertKinds.filter((kind) => kind !== 'silent' && wrong[kind]);
}
