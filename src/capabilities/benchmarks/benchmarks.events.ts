/** Events of benchmarks; their names are part of the journal and never change. */
export const benchmarkEvents = {
  groupsFrozen: 'peer_groups.frozen',
  published: 'edition.published',
  openDataCorrected: 'open_data.corrected',
} as const;
