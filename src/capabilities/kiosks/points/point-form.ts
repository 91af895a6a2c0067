import { dayText, weekdays } from './hours.ts';
import { usualSettings } from './point.input.ts';
import type { CollectionPoint, PointSettings } from './point.ts';

/** What a point's form shows first. */
export interface PointFields {
  text: Record<string, string>;
  languages: string[];
  ticked: string[];
}

export const tickedSettings = ['readAloud', 'highContrast', 'lowLayout', 'phoneCode', 'screenCodeOnly'] as const satisfies (keyof PointSettings)[];
export const countedSettings = ['resetAfter', 'thanksFor', 'scanEvery'] as const satisfies (keyof PointSettings)[];

/** The fields of a point, or of a new one; what was typed in a refused form stands before. */
export function pointFields(point: Partial<CollectionPoint>, typed?: Record<string, string | string[]>): PointFields {
  const settings = point.settings ?? usualSettings;
  const stored: Record<string, string> = {
    name: point.name ?? '', siteId: point.siteId ?? '', kind: point.kind ?? '', setRef: point.setRef ?? '',
    ...Object.fromEntries(countedSettings.map((name) => [name, String(settings[name])])),
    ...Object.fromEntries(weekdays.map((day) => [`day${day}`, dayText(point.hours?.[day])])),
  };
  if (!typed) return { text: stored, languages: point.languages ?? ['fr'], ticked: tickedSettings.filter((name) => settings[name]) };
  const text = Object.fromEntries(Object.keys(stored).map((name) => [name, [typed[name] ?? ''].flat()[0] ?? '']));
  return { text, languages: [typed['languages[]'] ?? []].flat(), ticked: tickedSettings.filter((name) => typed[name] === 'yes') };
}
