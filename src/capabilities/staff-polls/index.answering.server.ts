/** The server face of polls of staff for those who answer. */
export { codeInput, enterInput, plainInput, receiptInput, serialIn } from './answering/answering.input.ts';
export { checkReceipt, publishedList } from './answering/check-receipt.server.ts';
export { findPoll } from './answering/find-poll.server.ts';
export { knowVoter } from './answering/know-voter.server.ts';
export { requestOfForm } from './answering/plain-form.ts';
export { seeAsVoter } from './answering/see-as-voter.server.ts';
export { seeSheet } from './answering/see-sheet.server.ts';
export { tellFacts, tellFactsToBody } from './answering/tell-facts.server.ts';
export { enterWithoutScript, voteForAgent } from './answering/vote-for-agent.server.ts';
