/** Events of what is compared; their names never change. */
export const livedEvents = { released: 'opinions.released' } as const;
