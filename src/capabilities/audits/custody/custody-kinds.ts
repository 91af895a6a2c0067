/**
 * What a link of a chain of custody may tell. From the field: `audit`, `competing_audit`, `evidence`, `evidence_withdrawn`. From a file:
 * `audit_imported`; from the simulation of a demonstration: `audit_simulated`. From the desk: `audit_corrected`, `competing_decided`,
 * `dispute_decided`.
 */
export const custodyKinds = [
  'audit', 'competing_audit', 'evidence', 'evidence_withdrawn', 'audit_imported', 'audit_simulated', 'audit_corrected', 'competing_decided', 'dispute_decided',
] as const;
export type CustodyKind = (typeof custodyKinds)[number];
