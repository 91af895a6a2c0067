import type { ComponentProps } from 'svelte';
import type { QuoteForm } from '#capabilities/billing/index.orders.ui.ts';

type Draft = ComponentProps<typeof QuoteForm>['draft'];

/** The pricing form with what was typed in a refused one. */
export function typedDraft(draft: Draft, values: Record<string, string | string[]>): Draft {
  const list = (name: string) => [values[`${name}[]`] ?? []].flat();
  const one = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  const [labels, items, quantities, prices] = [list('label'), list('item'), list('quantity'), list('price')];
  const lines = labels.map((label, at) => ({ item: items[at] ?? '', label, quantity: quantities[at] ?? '', price: prices[at] ?? '' }));
  return { ...draft, lines, note: one('note'), validUntil: one('validUntil') };
}
