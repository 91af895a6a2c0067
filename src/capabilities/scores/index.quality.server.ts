/** What quality control asks of scores: revisions after disputes, severity of testers, agreement before the freeze. */
export { bodiesToRevise, reviseScores, verifyRevisions, type BodyToRevise } from './revision/revise-scores.server.ts';
export { revisionsOf, type Revision } from './revision/revisions.queries.server.ts';
export { revisionMailKind } from './revision/revision.mails.ts';
export { tellRevision, tellRevisionJob } from './revision/tell-body.server.ts';
export { measureSeverityJob, measureTesters, requestSeverity } from './severity/measure-severity.server.ts';
export { severityOf, type StoredSeverity } from './severity/severity.queries.server.ts';
export { settleAgreement } from './settle-agreement.server.ts';
export { revisionInput } from './revision/revision.input.ts';
