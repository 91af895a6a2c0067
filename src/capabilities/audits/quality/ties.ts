/** Ties of a reviewer with a body. */
export const ties = ['home', 'employer', 'kin', 'other'] as const;
export type Tie = (typeof ties)[number];
