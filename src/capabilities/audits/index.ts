export { answerOf } from './audit-entries.ts';
export { civilDate, contactContext, type AuditContent, type ReviewDecision } from './audit.ts';
export { reasonText, reviewReasons } from './review-reasons.ts';
export { reviewTexts } from './review.texts.ts';
export type { AuditWarning } from './audit-warnings.ts';
export { findingLine, findingSentence, type Finding } from './import/finding.ts';
export { groupFindings, type FindingGroup } from './import/group-findings.ts';
export type { ImportSummary } from './import/import-summary.ts';
export { readKeptFile, type ImportPreview, type KeptFile } from './import/import-preview.ts';
