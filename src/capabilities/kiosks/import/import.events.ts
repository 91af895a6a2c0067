/** Events of imports of other kiosks' exports; their names never change. */
export const importEvents = { asked: 'opinion_import.asked', done: 'opinion_import.done', undone: 'opinion_import.undone' } as const;
