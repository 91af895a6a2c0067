import type { Channel } from '#core/scoring/dimensions.ts';
import type { Edition } from './edition.ts';
import type { GridItem } from './grid-item.ts';
import type { AspectChange, Effect } from './item-change.ts';
import { itemChanges } from './item-change.ts';

export type ItemChange = {
  readonly itemId: string;
  readonly channel: Channel;
  readonly label: GridItem['label'];
} & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'changed'; readonly aspects: readonly AspectChange[]; readonly effect: Effect }
);

/** A number of the edition that changed: weights, audits planned, in the unit of its files. */
export type NumberChange = {
  readonly what: 'channel_weight' | 'criterion_weight' | 'audits';
  readonly id: string;
  /** `null`: did not exist, or no longer does. */
  readonly before: number | null;
  readonly after: number | null;
};

/** What changes for a body from one edition to another. */
export type EditionDiff = {
  readonly before: string;
  readonly after: string;
  readonly numbers: readonly NumberChange[];
  readonly items: readonly ItemChange[];
  /** Share (0..1) of each criterion's weight in the new grid carried by items unchanged in what they measure. */
  readonly anchors: Readonly<Record<string, number>>;
};

/** Below this share of unchanged weight a criterion cannot be followed from one edition to the next (method 1.9). */
export const anchorFloor = 0.4;

export function diffEditions(before: Edition, after: Edition): EditionDiff {
  const items = diffItems(before, after);
  return {
    before: before.grid.version,
    after: after.grid.version,
    numbers: [
      ...diffNumbers('channel_weight', before.channels, after.channels, ({ weight }) => weight),
      ...diffNumbers('criterion_weight', before.criteria, after.criteria, ({ weight }) => weight),
      ...diffNumbers('audits', before.channels, after.channels, ({ audits }) =>
        audits.reduce((sum, { count }) => sum + count, 0),
      ),
    ],
    items,
    anchors: anchorShares(after, items),
  };
}

function diffNumbers<T extends { readonly id: string }>(
  what: NumberChange['what'],
  before: readonly T[],
  after: readonly T[],
  numberOf: (entry: T) => number,
): NumberChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const find = (list: readonly T[], id: string) => {
    const entry = list.find((candidate) => candidate.id === id);
    return entry ? numberOf(entry) : null;
  };
  return [...ids].flatMap((id) => {
    const change = { what, id, before: find(before, id), after: find(after, id) };
    return change.before === change.after ? [] : [change];
  });
}

function diffItems(before: Edition, after: Edition): ItemChange[] {
  const removed = before.grid.items.filter(({ id }) => !after.grid.byId.has(id)).map((item) => change(item, 'removed'));
  const others = after.grid.items.flatMap((item): ItemChange[] => {
    const old = before.grid.byId.get(item.id);
    if (!old) return [change(item, 'added')];
    const aspects = itemChanges(old, item);
    if (aspects.length === 0) return [];
    const { id, channel, label } = item;
    return [{ itemId: id, channel, label, kind: 'changed', aspects, effect: overall(aspects) }];
  });
  return [...removed, ...others];
}

const change = ({ id, channel, label }: GridItem, kind: 'added' | 'removed'): ItemChange => ({
  itemId: id,
  channel,
  label,
  kind,
});

function overall(aspects: readonly AspectChange[]): Effect {
  const effects = new Set(aspects.map(({ effect }) => effect).filter((effect) => effect !== 'none'));
  const [first] = effects;
  return effects.size > 1 ? 'mixed' : (first ?? 'none');
}

/** An anchor is an item which asks the same thing and scores it the same way, whatever its wording of help. */
function anchorShares({ grid, criteria }: Edition, items: readonly ItemChange[]): Record<string, number> {
  const moved = new Set(
    items
      .filter((item) => item.kind === 'added' || (item.kind === 'changed' && item.effect !== 'none'))
      .map(({ itemId }) => itemId),
  );
  return Object.fromEntries(
    criteria.map(({ id }) => {
      const own = grid.items.filter(({ criterion }) => criterion === id);
      const total = sumOfWeights(own);
      return [id, total === 0 ? 0 : sumOfWeights(own.filter((item) => !moved.has(item.id))) / total];
    }),
  );
}

const sumOfWeights = (items: readonly GridItem[]) => items.reduce((sum, { weight }) => sum + weight, 0);
