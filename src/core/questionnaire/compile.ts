import type { CompiledCondition } from './condition.ts';
import { compileCondition } from './condition.ts';
import type { Condition, Item } from './types.ts';

export type CompiledItem<I extends Item = Item> = {
  readonly item: I;
  readonly applies: CompiledCondition | null;
  readonly reachedIf: CompiledCondition | null;
};

/** A list of questions ready to be asked; immutable, made once per version. */
export type Questionnaire<I extends Item = Item> = {
  readonly version: string;
  readonly items: readonly CompiledItem<I>[];
  readonly indexOf: ReadonlyMap<string, number>;
};

export class QuestionnaireError extends Error {
  readonly code: 'duplicate_item' | 'unknown_item' | 'later_item';
  readonly itemId: string;
  readonly otherId: string;

  constructor(code: QuestionnaireError['code'], itemId: string, otherId: string) {
    super(`Item ${itemId}: ${code.replace('_', ' ')} ${otherId}`);
    this.code = code;
    this.itemId = itemId;
    this.otherId = otherId;
  }
}

/**
 * Prepares items for asking, in their order. Throws a `QuestionnaireError` on a repeated id, and on a condition
 * that looks at an unknown item, at itself or at a later item (so no cycle is possible).
 */
export function compileQuestionnaire<I extends Item>(source: {
  readonly version: string;
  readonly items: readonly I[];
}): Questionnaire<I> {
  const indexOf = new Map<string, number>();
  for (const [index, { id }] of source.items.entries()) {
    if (indexOf.has(id)) throw new QuestionnaireError('duplicate_item', id, id);
    indexOf.set(id, index);
  }
  const items = source.items.map((item, index) => ({
    item,
    applies: conditionOf(item.id, item.applies, index, indexOf),
    reachedIf: conditionOf(item.id, item.reachedIf, index, indexOf),
  }));
  return { version: source.version, items, indexOf };
}

function conditionOf(
  itemId: string,
  condition: Condition | null,
  before: number,
  places: ReadonlyMap<string, number>,
): CompiledCondition | null {
  if (condition === null) return null;
  return compileCondition(condition, (otherId) => {
    const place = places.get(otherId);
    if (place === undefined) throw new QuestionnaireError('unknown_item', itemId, otherId);
    if (place >= before) throw new QuestionnaireError('later_item', itemId, otherId);
    return place;
  });
}
