/** Events of the import; their names are part of the journal and never change. */
export const importEvents = { imported: 'audits.imported' } as const;
