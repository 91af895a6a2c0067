import { z } from 'zod';
import type { ScenarioContent } from './scenario-draft.ts';

export const patternChoice = z.object({ criterion: z.string().regex(/^[a-z-]{2,40}$/, 'field_invalid') });

const words = (most: number) => z.string('field_required').trim().min(1, 'field_required').max(most, 'reply_too_long');

/** The words of a draft, in both languages. */
export const draftInput = z.object({ titleFr: words(200), titleEn: words(200), briefFr: words(1_000), briefEn: words(1_000), questionFr: words(1_000), questionEn: words(1_000), expectedFr: words(1_000), expectedEn: words(1_000) })
  .transform((typed): Pick<ScenarioContent, 'title' | 'brief' | 'question' | 'expected_answer'> => ({
    title: { fr: typed.titleFr, en: typed.titleEn }, brief: { fr: typed.briefFr, en: typed.briefEn }, question: { fr: typed.questionFr, en: typed.questionEn }, expected_answer: { fr: typed.expectedFr, en: typed.expectedEn },
  }));
