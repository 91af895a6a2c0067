/** Events of listening; their names never change. */
export const listeningEvents = {
  declared: 'listening.source_declared', closed: 'listening.source_closed', asked: 'listening.import_asked', done: 'listening.import_done',
  masked: 'listening.mention_masked', corrected: 'listening.finding_corrected', exported: 'listening.corrections_exported', erased: 'listening.mention_erased', keysDestroyed: 'listening.author_keys_destroyed',
} as const;
