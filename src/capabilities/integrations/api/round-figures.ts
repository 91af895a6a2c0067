/** At the door figures lose the digits that nobody measured. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Points of a score, an interval, a mean or a quartile: one decimal. */
export const points = (value: number): number => rounded(value, 1);

/** Shares of a whole, and what adds up by them: four decimals. */
export const fine = (value: number): number => rounded(value, 4);
