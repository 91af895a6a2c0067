/** The server face of polls of staff. */
export { listSerials } from './results/read-results.server.ts';
export { pollLinkKind } from './roll/poll.mails.ts';
export { pollJobs, pollSchedules } from './staff-polls.jobs.server.ts';
export { issueToken } from './tokens/issue-token.server.ts';
export { spendToken } from './tokens/spend-token.server.ts';
export { ballotInput, tokenInput } from './tokens/token.input.ts';
