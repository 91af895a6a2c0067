/** Events of letters; their names never change. */
export const letterEvents = { chosen: 'opinion_letters.chosen' } as const;
