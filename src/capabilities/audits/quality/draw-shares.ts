/** Shares that may be drawn for double coding, in percent (method 1.8). */
export const drawShares = [5, 6, 7, 8, 9, 10] as const;
