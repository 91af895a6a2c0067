export { submitAudit, type AuditSubmission, type SubmissionReceipt } from './submit-audit.server.ts';
export { reviewAudit, type Review } from './review-audit.server.ts';
export { missionToRecord, recordAudits, type RecordedAudit } from './record-audits.server.ts';
export { answersOf, auditById, auditOfMission, reviewsOf, versionsOf, type AuditRow, type StoredAnswer, type VersionRow } from './audits.queries.server.ts';
export { draftOf, upsertDraft } from './audit-draft.queries.server.ts';
