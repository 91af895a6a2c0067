/** Share of one category in the whole population, as a census gives it: 0..1. */
export type MarginCategory = { readonly id: string; readonly share: number };

/** One known distribution: age bands, districts, tenure. `ordered`: only neighbours may be put together (ages). */
export type Margin = { readonly variable: string; readonly ordered: boolean; readonly categories: readonly MarginCategory[] };

/** What people said of themselves; nothing or null = did not say. */
export type Profile = { readonly [variable: string]: string | null | undefined };

/** Nobody is shown or weighted in a category of fewer people than this. */
export const leastPeople = 5;

/** How many people said each category of the margin; categories it does not know are not counted. */
export function countsOf(people: readonly Profile[], { variable, categories }: Margin): number[] {
  const places = new Map(categories.map(({ id }, place) => [id, place]));
  const counts = categories.map(() => 0);
  for (const person of people) {
    const place = places.get(person[variable] ?? '');
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
