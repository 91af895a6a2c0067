/** Events of what is found in the voice of users; their names never change. */
export const changeEvents = { seen: 'opinion_change.seen' } as const;
