import { z } from 'zod';

/** What a step says, by language; French always. */
export interface TextContent {
  fr: string;
  en?: string | undefined;
}

export const storedText: z.ZodType<TextContent> = z.object({ fr: z.string(), en: z.string().optional() });
