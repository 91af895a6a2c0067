/** Longest texts, in characters; the database holds the same limits. */
export const longest = { remarks: 4000, note: 2000, said: 200, reason: 2000 } as const;
