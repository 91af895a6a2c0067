import { z } from 'zod';
import type { GroupId } from '#core/opinion-map/find-groups.ts';
import type { MapMemory } from '#core/opinion-map/map-opinions.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { DrawnMap } from './drawn-map.ts';

/** Short statements of which people say whether they agree. `n` never changes: votes bear it. */
export interface StatementsContent {
  statements: { n: number; text: Bilingual }[];
  /** When visitors may see the map: from the first groups on, or once the step is over. */
  mapShown: 'open' | 'over';
}

const bilingual = z.object({ fr: z.string(), en: z.string() });
export const storedStatements: z.ZodType<StatementsContent> = z.object({
  statements: z.array(z.object({ n: z.int(), text: bilingual })), mapShown: z.enum(['open', 'over']),
});

const groupId: z.ZodType<GroupId> = z.enum(['A', 'B', 'C', 'D', 'E']);
const place = z.tuple([z.number(), z.number()]);
const tally = z.object({ agree: z.number(), disagree: z.number(), pass: z.number() });
const side = z.enum(['agree', 'disagree']);

export const storedMap: z.ZodType<DrawnMap> = z.object({
  people: z.number(), placed: z.number(), votes: z.number(), separation: z.enum(['none', 'weak', 'reasonable', 'strong']),
  groups: z.array(z.object({
    id: groupId, size: z.number(), region: z.object({ centre: place, long: z.number(), short: z.number(), turn: z.number() }),
    representatives: z.array(z.object({ statement: z.string(), side, share: z.number(), times: z.number(), score: z.number() })),
  })),
  statements: z.array(z.object({
    statement: z.string(), all: tally.nullable(), byGroup: z.array(tally.nullable()), agreeTogether: z.number(), disagreeTogether: z.number(), extremity: z.number(),
  })),
  unites: z.array(z.object({ statement: z.string(), side, product: z.number(), lowest: z.number() })),
  divides: z.array(z.object({ statement: z.string(), gap: z.number(), z: z.number(), most: groupId, least: groupId })),
});

/** What the next run starts from, and by which one person is placed. */
export const storedMemory: z.ZodType<MapMemory> = z.object({
  loadings: z.record(z.string(), place), means: z.record(z.string(), z.number()), centres: z.array(z.object({ id: groupId, centre: place })),
});
