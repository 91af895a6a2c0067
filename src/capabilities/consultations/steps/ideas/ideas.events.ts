/** Events of ideas; their names never change. */
export const ideaEvents = { merged: 'idea.merged', separated: 'idea.separated', answered: 'idea.answered', photoRemoved: 'idea.photo_removed' } as const;
