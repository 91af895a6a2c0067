import { z } from 'zod';
import type { Refuse } from '../../form-texts.ts';
import { storedItem, type BallotItem } from '../ballots/ballot.ts';
import { amountOf, itemFields, itemsOf, mostItems } from '../ballots/items.input.ts';
import type { StepFields } from '../step-kind.ts';

export const budgetRules = ['votes', 'equal_shares'] as const;

export interface BudgetItem extends BallotItem {
  /** Whole euros. */
  cost: number;
}

/** Projects and the envelope that pays for them. `within`: the sum of one ballot must fit in it; `most`: how many choices, null for any. */
export interface BudgetContent {
  items: BudgetItem[];
  envelope: number;
  rule: (typeof budgetRules)[number];
  within: boolean;
  most: number | null;
}

export const storedBudget: z.ZodType<BudgetContent> = z.object({
  items: z.array(storedItem.extend({ cost: z.int().positive() })), envelope: z.int().positive(), rule: z.enum(budgetRules), within: z.boolean(), most: z.int().nullable(),
});

const dearest = 1_000_000_000;

export const budgetInput: z.ZodType<BudgetContent> = z.looseObject({}).transform((raw, context): BudgetContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const envelope = amountOf(raw, 'envelope', refuse, dearest);
  if (envelope === null) refuse('envelope', 'field_required');
  const items = itemsOf(raw, refuse).map((item): BudgetItem => {
    const cost = amountOf(raw, `${item.id}Cost`, refuse, dearest);
    if (cost === null) refuse(`${item.id}Cost`, 'field_required');
    if (cost !== null && envelope !== null && cost > envelope) refuse(`${item.id}Cost`, 'consultation_cost_beyond_envelope');
    return { ...item, cost: cost ?? 0 };
  });
  return { items, envelope: envelope ?? 0, rule: budgetRules.find((one) => one === raw['rule']) ?? 'votes', within: raw['within'] === 'yes', most: amountOf(raw, 'most', refuse, mostItems) };
});

export function budgetFields({ items, envelope, rule, within, most }: BudgetContent): StepFields {
  return { ...itemFields(items), ...Object.fromEntries(items.map(({ id, cost }) => [`${id}Cost`, String(cost)])), envelope: String(envelope), rule, within: within ? 'yes' : '', most: most === null ? '' : String(most) };
}
