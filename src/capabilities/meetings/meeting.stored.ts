import { z } from 'zod';

const words = z.object({ title: z.string(), intro: z.string(), place: z.string(), address: z.string(), practical: z.string(), accessibility: z.string() });
const sessionWords = z.object({ title: z.string(), summary: z.string() });

/** What the columns hold. */
export const storedMeeting = z.object({ fr: words, en: words.optional() });
export const storedSession = z.object({ fr: sessionWords, en: sessionWords.optional() });
