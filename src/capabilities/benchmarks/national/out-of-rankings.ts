import type { NationalRelease } from './release.server.ts';

/** Whether a figure is that of a criterion left out of comparisons: AC1 of two people under .60 (method 1.9). */
export const isOutOfRankings = ({ outOfRankings }: Pick<NationalRelease, 'outOfRankings'>, { view, key }: { view: string; key: string }): boolean =>
  view === 'criteria' && outOfRankings.has(key);
