export { adviceOf } from './advice/advice-of.server.ts';
export { loadConventions } from './advice/load-conventions.server.ts';
export { auditsBySite } from './findings/audits-by-site.server.ts';
export { commitmentProofs } from './readiness/proofs.queries.server.ts';
export { readinessOf } from './readiness/readiness-of.server.ts';
