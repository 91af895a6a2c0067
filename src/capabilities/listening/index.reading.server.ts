/** The server face of what is read of mentions: boards, alerts, replies, proposals for reviewers, patterns over bodies. */
export { listeningAlertKind } from './alerts/alert.mails.ts';
export { alertChoice, letterChoice } from './alerts/alerts.input.ts';
export { chooseLetter, hearAgain, ownLetter, readAlerts, seeAlert, silenceAlert } from './alerts/settle-alert.server.ts';
export { boardPage, criterionPage, verbatimPage } from './boards/board-page.server.ts';
export { criterionShares } from './boards/criterion-shares.server.ts';
export { listeningFile } from './boards/export-listening.server.ts';
export { compareBodies } from './patterns/compare-bodies.server.ts';
export { keepReply, markReplySent, openReplies, openReply, takeBackReply } from './replies/answer-mention.server.ts';
export { replyWords, sentReply } from './replies/replies.input.ts';
export { changeDraft, draftFile, draftScenario, dropDraft, openDraft, openPatterns } from './patterns/draft-scenario.server.ts';
export { draftInput, patternChoice } from './patterns/patterns.input.ts';
export { auditProposals, decideProposal } from './proposals/decide-proposal.server.ts';
export { proposalInput } from './proposals/proposals.input.ts';
export { workOutBoard } from './figures/work-out.server.ts';
export { mayAct } from './reading.access.ts';
export { listeningReadingJobs, listeningReadingSchedules } from './reading.jobs.server.ts';
