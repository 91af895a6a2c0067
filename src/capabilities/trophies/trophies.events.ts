/** Events of trophies; their names never change. None says who: the journal is read by more people than the palmares. */
export const trophyEvents = { selected: 'trophies.finalists_fixed', planned: 'trophies.second_round_planned', decided: 'trophies.decided' } as const;
