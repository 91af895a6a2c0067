import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { guardedActions, type Election, type Restriction } from '#core/consultations/election-guard.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();
const ascending = (days: readonly string[]): boolean => days.every((one, i) => i === 0 || (days[i - 1] ?? '') < one);

const election = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{4}$/), kind: z.string().min(1), label: bilingual, rounds: z.array(day).max(2).refine(ascending), due: z.strictObject({ from: day, to: day }).nullable(),
  renews: z.array(z.string()), departments: z.array(z.string().regex(/^(\d{2,3}|2[AB])$/)), source: z.strictObject({ kind: z.string(), ref: z.string().min(1) }), review_by: day,
}).refine(({ rounds, due }) => (rounds.length > 0) === (due === null), 'either rounds or between which days it is due');

const calendarFile = z.strictObject({ review_by: day, known_until: day, elections: z.array(election).min(1) })
  .refine(({ elections }) => new Set(elections.map(({ id }) => id)).size === elections.length, 'an election twice');

const restrictionsFile = z.strictObject({
  review_by: day,
  restrictions: z.array(z.strictObject({ id: z.string().min(1), actions: z.array(z.enum(guardedActions)).min(1), starts: z.enum(['sixth_month', 'eve']), locks: z.enum(['concerned', 'all']), reason: bilingual, source: z.string().min(1) })).min(1),
});

/** The calendar of elections, and what rules before them restrict. */
export interface ElectionRules {
  elections: Election[];
  restrictions: Restriction[];
  /** Elections after this day are not in the calendar yet. */
  knownUntil: string;
  /** The day by which somebody must look at these data again. */
  reviewBy: string;
}

const ready = new Map<string, ElectionRules>();

/** The rules of `data/elections/`. Throws on a file that does not fit. */
export function electionRules(dataDir: string = defaultDataDir()): ElectionRules {
  const known = ready.get(dataDir);
  if (known) return known;
  const read = (name: string): unknown => parse(readFileSync(join(dataDir, 'elections', `${name}.yaml`), 'utf8'));
  const calendar = calendarFile.parse(read('calendar'));
  const { restrictions, review_by: restrictionsReviewBy } = restrictionsFile.parse(read('restrictions'));
  const reviewBy = calendar.review_by < restrictionsReviewBy ? calendar.review_by : restrictionsReviewBy;
  const rules: ElectionRules = { elections: calendar.elections, restrictions, knownUntil: calendar.known_until, reviewBy };
  ready.set(dataDir, rules);
  return rules;
}
