export { civilDate, contactContext, type AuditContent, type ReviewDecision } from './audit.ts';
export { entriesWith, formOf } from './posted-entries.ts';
