import { z } from 'zod';

const words = z.object({ title: z.string(), intro: z.string() });
const label = z.object({ fr: z.string(), en: z.string() });

/** What the columns hold, as it is read back. */
export const storedContent = z.object({ fr: words, en: words.optional() });
export const storedSeriesUnits = z.array(z.object({ id: z.string(), label: z.string(), parent: z.string().nullable() }));
export const storedUnits = z.array(z.object({ id: z.string(), label: z.string(), parent: z.string().nullable(), offered: z.boolean() }));
export const storedQuestion = z.object({ label, options: z.array(z.object({ id: z.string(), label, picture: z.string().optional() })) });
/** Questions that a live session closed. */
export const storedAsked = z.array(z.string());
export const storedCounts = z.record(z.string(), z.number());

/** What a sealed ballot says, and what is kept of it at the end. */
const answer = z.union([z.string(), z.number(), z.array(z.string())]);
export const storedAnswers = z.record(z.string(), answer);
export const storedBallot = z.object({ unit: z.string().nullable(), answers: storedAnswers, words: z.record(z.string(), z.string()) });
