import { z } from 'zod';

const text = z.string();
const words = z.object({ title: text, what: text, why: text, decides: text, canChange: text, calendar: text });

/** What the columns hold, as it is read back. */
export const storedContent = z.object({ fr: words, en: words.optional(), easy: text.optional(), others: z.array(z.object({ language: text, title: text, text })).optional() });
export const storedTitle = z.object({ fr: text.optional(), en: text.optional() });
