/** The server face of polls of staff. */
export { closePoll, listPolls, makePoll, openPoll, readPoll } from './arrange-polls.server.ts';
export { makeFromTemplate, questionsOfTemplate, templateInput } from './library/make-from-template.server.ts';
export { pollLibrary } from './library/read-library.server.ts';
export { pollInput, type PollInput } from './poll.input.ts';
export { pollScores, type CriterionFigure } from './results/poll-scores.server.ts';
export { listSerials } from './results/read-results.server.ts';
export { mailLinks, readCodes } from './roll/arrange-roll.server.ts';
export { pollLinkKind } from './roll/poll.mails.ts';
export { giveUpRoom, leadRoom, openRoom } from './room/lead-room.server.ts';
export { createRoomMemory } from './room/room-memory.ts';
export { readRoomDesk, roomNow, roomOfPoll } from './room/room-now.server.ts';
export { readRoomWall } from './room/room-wall.server.ts';
export { simulatePoll } from './simulate-poll.server.ts';
export { pollJobs, pollSchedules } from './staff-polls.jobs.server.ts';
export { issueToken } from './tokens/issue-token.server.ts';
export { spendToken } from './tokens/spend-token.server.ts';
export { ballotInput, tokenInput } from './tokens/token.input.ts';
