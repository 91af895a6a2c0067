export { submitAudit, type AuditSubmission, type SubmissionReceipt } from './submit-audit.server.ts';
export { reviewAudit, type Review } from './review-audit.server.ts';
export { missionToRecord, recordAudits, type RecordedAudit } from './record-audits.server.ts';
export { saveDraft, type DraftToSave } from './save-draft.server.ts';
export { answersOf, auditById, auditOfMission, versionsOf, type AuditRow, type StoredAnswer, type VersionRow } from './audits.queries.server.ts';
export { draftedMissions, draftOf } from './audit-draft.queries.server.ts';
export { countWaiting, reviewQueue, reviewsOf, type QueuedAudit } from './reviews.queries.server.ts';
export { draftInput, reviewInput, submissionInput } from './audits.input.ts';
