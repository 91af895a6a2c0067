/** Rules before elections, for consultations. */
export { declareElection, overrideGuard, overrideInput, readElectionGuard } from './elections/guard.server.ts';
