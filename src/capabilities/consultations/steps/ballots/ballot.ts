import { z } from 'zod';
import type { Bilingual } from '#core/questionnaire/types.ts';

/** What may be chosen on a ballot. */
export interface BallotItem {
  id: string;
  title: Bilingual;
  /** A few lines; may be empty. */
  text: Bilingual;
}

const bilingual = z.object({ fr: z.string(), en: z.string() });
export const storedItem = z.object({ id: z.string(), title: bilingual, text: bilingual });
