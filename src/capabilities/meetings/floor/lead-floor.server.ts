import { optionIds, type SurveyAnswers, type SurveyQuestion } from '#core/consultations/survey.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { meetingAt, meetingOf } from '../meetings.queries.server.ts';
import type { Meeting } from '../meeting.ts';
import { requireHost } from '../meetings.access.ts';
import { askedBy, closeVoteRow, floorOf, holdVote, insertVote, moveQuestion, opinionsOf, openVoteRow, tallyOf } from './floor.queries.server.ts';
import type { Floor, FloorState } from './floor.ts';
import { surveyOf } from './take-floor.server.ts';

export interface LedFloor {
  meeting: Meeting;
  floor: Floor;
  survey: SurveyQuestion[];
  /** Empty until five have answered. */
  opinions: SurveyAnswers[];
}

/** Everything of the floor, for whoever leads it. Throws `not_allowed`, `not_found`. */
export async function leadFloor(ctx: Ctx, meetingId: string): Promise<LedFloor> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting) throw problem('not_found');
  return { meeting, floor: await floorOf(ctx.db, meetingId), survey: surveyOf(ctx, meeting.editionId), opinions: await opinionsOf(ctx.db, meetingId) };
}

/** Shows a question on the screen, marks it answered, or sets it aside. Throws `not_allowed`, `not_found`. */
export async function sortQuestion(ctx: Ctx, meetingId: string, id: string, state: Exclude<FloorState, 'waiting'>): Promise<void> {
  requireHost(ctx.actor);
  if (!(await moveQuestion(ctx.db, meetingId, id, state))) throw problem('not_found');
}

/** Throws `not_allowed`. */
export async function makeVote(ctx: Ctx, meetingId: string, question: SurveyQuestion): Promise<void> {
  requireHost(ctx.actor);
  await insertVote(ctx.db, meetingId, { id: ctx.ids.next(), question, at: ctx.clock.now() });
}

/** Throws `not_allowed`, `meeting_vote_closed`. */
export async function openVote(ctx: Ctx, meetingId: string, id: string): Promise<void> {
  requireHost(ctx.actor);
  if (!(await openVoteRow(ctx.db, meetingId, id))) throw problem('meeting_vote_closed');
}

/** Ends a vote: only its counts stay, none where fewer than five voted. Throws `not_allowed`, `meeting_vote_closed`. */
export async function closeVote(ctx: Ctx, meetingId: string, id: string): Promise<void> {
  requireHost(ctx.actor);
  if (!(await holdVote(ctx.db, meetingId, id))) throw problem('meeting_vote_closed');
  const question = await askedBy(ctx.db, meetingId, id);
  if (!question) throw problem('not_found');
  const counts = await tallyOf(ctx.db, meetingId, id);
  await closeVoteRow(ctx.db, meetingId, id, Object.fromEntries(counts === null ? [] : optionIds(question).map((option) => [option, counts[option] ?? 0])));
}

/** What the screen of the room shows: the vote that is open or was last, and questions by support. Throws `not_found`. */
export async function floorWall(ctx: Ctx, slug: string): Promise<{ meeting: Meeting; floor: Floor }> {
  const meeting = await meetingAt(ctx.db, slug);
  if (!meeting || meeting.state === 'draft') throw problem('not_found');
  return { meeting, floor: await floorOf(ctx.db, meeting.id) };
}
