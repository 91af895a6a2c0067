export { adviceOf } from './advice/advice-of.server.ts';
export { loadConventions } from './advice/load-conventions.server.ts';
export { auditsBySite } from './findings/audits-by-site.server.ts';
