export { civilDate, contactContext, type AuditContent, type ReviewDecision } from './audit.ts';
export { entriesWith, formOf } from './posted-entries.ts';
export { reasonText, reviewReasons } from './review-reasons.ts';
export { reviewTexts } from './review.texts.ts';
export type { AuditWarning } from './audit-warnings.ts';
