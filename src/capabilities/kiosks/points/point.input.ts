import { z } from 'zod';
import { languageTag } from '../sets/question-set.input.ts';
import { parseSetRef } from '#core/opinions/set-questionnaire.ts';
import { parseDay, weekdays, type WeeklyHours } from './hours.ts';
import type { NextQuestion } from './next-question.ts';
import { pointKinds, type PointSettings } from './point.ts';

const ticked = z.literal('yes').optional().transform((value) => value === 'yes');
const seconds = (least: number, most: number, usual: number) => z.coerce.number('field_invalid').int('field_invalid').min(least, 'field_invalid').max(most, 'field_invalid').default(usual);

/** What a page sends about the behaviour of kiosks. */
export const settingsFields = {
  resetAfter: seconds(10, 300, 30), thanksFor: seconds(2, 30, 5), scanEvery: seconds(0, 10, 0),
  readAloud: ticked, highContrast: ticked, lowLayout: ticked, phoneCode: ticked, screenCodeOnly: ticked,
};

/** The same as stored; what an older version lacks takes its usual value. */
export const storedSettings = z.object({
  resetAfter: z.number().default(30), thanksFor: z.number().default(5), scanEvery: z.number().default(0), readAloud: z.boolean().default(false),
  highContrast: z.boolean().default(false), lowLayout: z.boolean().default(false), phoneCode: z.boolean().default(false), screenCodeOnly: z.boolean().default(false),
});

/** Stands among the stored settings of a point, and is no choice of anybody's: how many of its kiosks were taken out of use. */
export const keyTurnOf = (settings: unknown): number => z.object({ keyTurn: z.int().default(0) }).parse(settings).keyTurn;
/** The question shown after the thanks, which stands there too; null without one. */
export const nextQuestionOf = (settings: unknown): NextQuestion | null =>
  z.object({ next: z.object({ path: z.string(), words: z.object({ fr: z.string(), en: z.string().optional() }) }).nullable().default(null) }).parse(settings).next;
export const usualSettings: PointSettings = storedSettings.parse({});

export const storedHours = z.record(z.string().regex(/^[1-7]$/), z.array(z.tuple([z.int(), z.int()]))).nullable();

const day = z.string().max(100, 'field_too_long').default('').refine((text) => parseDay(text) !== null, 'point_hours_unreadable');
const days = Object.fromEntries(weekdays.map((one) => [`day${one}`, day])) as Record<`day${(typeof weekdays)[number]}`, typeof day>;

/** A collection point as its form sends it; all days empty = always open. */
export const pointInput = z.strictObject({
  siteId: z.uuid('choice_needed'),
  kind: z.enum(pointKinds, 'choice_needed'),
  name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
  setRef: z.string().refine((ref) => parseSetRef(ref) !== null, 'choice_needed'),
  languages: z.array(languageTag, 'choice_needed').min(1, 'choice_needed'),
  ...settingsFields,
  ...days,
}).transform(({ siteId, kind, name, setRef, languages, ...rest }) => ({ siteId, kind, name, setRef, languages, settings: settingsOf(rest), hours: hoursOf(rest) }));

export type PointContent = z.output<typeof pointInput>;

function settingsOf({ resetAfter, thanksFor, scanEvery, readAloud, highContrast, lowLayout, phoneCode, screenCodeOnly }: PointSettings): PointSettings {
  return { resetAfter, thanksFor, scanEvery, readAloud, highContrast, lowLayout, phoneCode, screenCodeOnly };
}

function hoursOf(form: Record<string, unknown>): WeeklyHours | null {
  const week = weekdays.flatMap((one) => {
    const spans = parseDay(String(form[`day${one}`] ?? '')) ?? [];
    return spans.length > 0 ? [[one, spans] as const] : [];
  });
  return week.length > 0 ? Object.fromEntries(week) : null;
}
