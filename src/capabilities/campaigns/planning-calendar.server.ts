import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ExpectedEvent } from '#core/calendar/calendar-limits.ts';
import { isIsoDate, type IsoDate } from '#core/calendar/date.ts';
import type { SchoolCalendar } from '#core/calendar/school-holidays.ts';
import { setText } from '#core/shared/typography.ts';
import type { PlanPause } from '#core/planning/plan-types.ts';

const day = z.string().refine(isIsoDate);
const source = z.object({ source: z.unknown(), review_by: day }).shape;
const codes = z.array(z.string());
const holiday = z.strictObject({ name: z.enum(['autumn', 'christmas', 'winter', 'spring', 'summer']), from: day, to: day });
const byZone = <S extends z.ZodType>(of: S) => z.strictObject({ A: of, B: of, C: of });

const schoolFile = z.strictObject({ ...source, known_until: day, zones: byZone(codes), holidays: byZone(z.array(holiday)) });
const pausesFile = z.strictObject({
  ...source,
  known_until: day,
  expected: z.array(z.strictObject({ id: z.string(), between: z.strictObject({ from: day, to: day }), label: z.strictObject({ fr: z.string(), en: z.string() }).transform(({ fr, en }) => ({ fr: setText(fr, 'fr'), en: setText(en, 'en') })) })),
  pauses: z.array(z.strictObject({
    id: z.string(), reason: z.enum(['election', 'crisis', 'other']), from: day, to: day, kinds_of_body: codes, departments: codes,
  })),
});

export interface PlanningCalendar {
  school: SchoolCalendar;
  pauses: readonly PlanPause[];
  /** Elections were looked for up to this day. */
  electionsKnownUntil: IsoDate;
  expected: readonly ExpectedEvent[];
}

const loaded = new Map<string, PlanningCalendar>();

/** School holidays and pauses of `data/calendar`, read once per process. Throws a ZodError when a file is not as it should be. */
export function planningCalendar(dataDir: string): PlanningCalendar {
  const known = loaded.get(dataDir);
  if (known) return known;
  const read = (name: string): unknown => parse(readFileSync(join(dataDir, 'calendar', name), 'utf8'));
  const { known_until: knownUntil, zones, holidays } = schoolFile.parse(read('school-holidays.yaml'));
  const { pauses, known_until: electionsKnownUntil, expected } = pausesFile.parse(read('pauses.yaml'));
  const calendar = {
    school: { knownUntil, zones, holidays }, electionsKnownUntil, expected,
    pauses: pauses.map(({ kinds_of_body: bodyKinds, departments: departmentCodes, ...pause }) => ({ ...pause, bodyKinds, departmentCodes })),
  };
  loaded.set(dataDir, calendar);
  return calendar;
}
