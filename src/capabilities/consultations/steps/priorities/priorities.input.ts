import { z } from 'zod';
import type { Refuse } from '../../form-texts.ts';
import { storedItem, type BallotItem } from '../ballots/ballot.ts';
import { amountOf, itemFields, itemsOf, mostItems } from '../ballots/items.input.ts';
import type { StepFields } from '../step-kind.ts';

/** What people may put first. `most`: how many choices; null for as many as they like. */
export interface PrioritiesContent {
  items: BallotItem[];
  most: number | null;
}

export const storedPriorities: z.ZodType<PrioritiesContent> = z.object({ items: z.array(storedItem), most: z.int().nullable() });

export const prioritiesInput: z.ZodType<PrioritiesContent> = z.looseObject({}).transform((raw, context): PrioritiesContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  return { items: itemsOf(raw, refuse), most: amountOf(raw, 'most', refuse, mostItems) };
});

export const prioritiesFields = ({ items, most }: PrioritiesContent): StepFields => ({ ...itemFields(items), most: most === null ? '' : String(most) });
