export { freezeEdition } from './freeze-edition.server.ts';
export { freezeOf, publishedEditionsOf, publishedScores, type FreezeRow, type PublishedScore } from './freeze.queries.server.ts';
export { rescoreEdition } from './rescore-edition.server.ts';
export { rescoreAfterAudit, rescoreAfterAuditJob, rescoreFromCells, rescoreOrganisations } from './rescore.server.ts';
export { cellsOf, organisationScores, scorableAudits, type ScorableAudit, type ScoreListRow } from './scores.queries.server.ts';
export { scoringPlanOf } from './scoring-plans.server.ts';
export { exportScores } from './export-scores.server.ts';
