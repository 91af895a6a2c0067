import { z } from 'zod';
import type { Bilingual } from '#core/questionnaire/types.ts';

export const mostThemes = 12;
export const longest = { title: 140, body: 3000, theme: 60, asks: 600, photo: 200 } as const;

export interface IdeaTheme {
  readonly id: string;
  readonly label: Bilingual;
}

/** A spot of the map that has a name. Thousandths of its width and height. */
export interface NamedSpot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/**
 * What ideas are placed on. `plan`: a picture that the body gave (SHA-256 in the file store), with spots it named;
 * `surroundings`: the commune among its neighbours; `department`: outline and towns of a département.
 */
export type IdeasMap =
  | { readonly kind: 'none' }
  | { readonly kind: 'surroundings' }
  | { readonly kind: 'department' }
  | { readonly kind: 'plan'; readonly sha256: string; readonly mediaType: 'image/jpeg' | 'image/png'; readonly width: number; readonly height: number; readonly spots: readonly NamedSpot[] };

/** What the column of a step of ideas holds. */
export interface IdeasContent {
  /** What people are asked, by language. */
  readonly asks: Bilingual;
  readonly themes: readonly IdeaTheme[];
  /** `before`: somebody reads an idea before everybody does; `after`: it is read by all at once, and by a moderator later. */
  readonly moderation: 'before' | 'after';
  readonly photos: boolean;
  readonly map: IdeasMap;
}

const bilingual = z.object({ fr: z.string(), en: z.string() });

export const ideasContent: z.ZodType<IdeasContent> = z.object({
  asks: bilingual,
  themes: z.array(z.object({ id: z.string(), label: bilingual })),
  moderation: z.enum(['before', 'after']),
  photos: z.boolean(),
  map: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('surroundings') }), z.object({ kind: z.literal('department') }),
    z.object({
      kind: z.literal('plan'), sha256: z.string(), mediaType: z.enum(['image/jpeg', 'image/png']), width: z.number(), height: z.number(),
      spots: z.array(z.object({ name: z.string(), x: z.number(), y: z.number() })),
    }),
  ]),
});

/** Ideas that one voter may propose in a step. */
export const mostIdeas = 10;
export const ideasAPage = 20;
