/** The server face of kiosks for collection points, question sets and votes on phones. */
export { changePoint, openPoint, readPoint, setPointState } from './points/arrange-points.server.ts';
export { pointInput } from './points/point.input.ts';
export { listPoints, offeredSets, type ListedPoint } from './points/read-points.server.ts';
export { questionLibrary, askingLanguage } from './sets/library.server.ts';
export { readQuestionSet } from './sets/read-question-set.server.ts';
export { saveSet } from './sets/save-set.server.ts';
export { castVote, ticketHash, type VoteAnswer } from './vote/cast-vote.server.ts';
export { openVote, voteHtml, type OpenVote, type VoteAddress } from './vote/open-vote.server.ts';
export { typedOf } from './vote/vote-form.ts';
export { votePolicy, voteWordHtml } from './vote/vote-page.ts';
