export { civilDate, contactContext, type AuditContent, type ReviewDecision } from './audit.ts';
