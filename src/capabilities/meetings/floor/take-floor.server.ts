import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultDataDir, loadEdition, placeInEdition } from '#capabilities/grids/index.server.ts';
import { optionIds, readSurvey, type SurveyFaults, type SurveyQuestion } from '#core/consultations/survey.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { ownPlace, type OwnPlace } from '../attendance/own-place.server.ts';
import { surveyFile } from './floor.input.ts';
import { askedBy, floorOf, insertBallot, insertFeedback, insertQuestion, insertSupport, isShown, keepOpen } from './floor.queries.server.ts';
import type { Floor } from './floor.ts';

export interface OwnFloor extends OwnPlace {
  floor: Floor;
}

/** The floor as somebody with a place sees it. Throws `not_found`, also for who is on the waiting list. */
export async function ownFloor(ctx: Ctx, token: string): Promise<OwnFloor> {
  const own = await placed(ctx, token);
  return { ...own, floor: await floorOf(ctx.db, own.meeting.id) };
}

/** Asks the speakers something: it is shown once somebody of the organiser has read it, and nobody knows who asked. Throws `not_found`. */
export async function askFloor(ctx: Ctx, token: string, body: string): Promise<void> {
  const { meeting } = await placed(ctx, token);
  await insertQuestion(ctx.db, meeting.id, { id: ctx.ids.next(), body, at: ctx.clock.now() });
}

/** Supports a question, once a badge. Throws `not_found`. */
export async function supportQuestion(ctx: Ctx, token: string, questionId: string): Promise<void> {
  const own = await placed(ctx, token);
  if (!isUuid(questionId) || !(await isShown(ctx.db, own.meeting.id, questionId))) throw problem('not_found');
  await insertSupport(ctx.db, own.meeting.id, questionId, handOf(ctx, own, questionId));
}

/** Votes once a badge. Throws `not_found`, `meeting_vote_closed`, `meeting_voted`, `field_required` at the field. */
export async function voteFloor(ctx: Ctx, token: string, voteId: string, chosen: readonly string[]): Promise<void> {
  const own = await placed(ctx, token);
  const question = isUuid(voteId) ? await askedBy(ctx.db, own.meeting.id, voteId) : undefined;
  if (!question || !(await keepOpen(ctx.db, own.meeting.id, voteId))) throw problem('meeting_vote_closed');
  const known = chosen.filter((one) => optionIds(question).includes(one)).slice(0, 1);
  if (known.length === 0) throw problem('form_incomplete', {}, [{ field: 'chosen', code: 'field_required' }]);
  if (!(await insertBallot(ctx.db, own.meeting.id, voteId, { hand: handOf(ctx, own, voteId), chosen: known }))) throw problem('meeting_voted');
}

const surveys = new Map<string, SurveyQuestion[]>();

/** What people are asked after a meeting of an edition, read once per process; nothing where neither it nor the one it is based on asks. */
export function surveyOf(ctx: Pick<Ctx, 'settings'>, editionId: string): SurveyQuestion[] {
  const dir = ctx.settings.dataDir ?? defaultDataDir();
  const path = join(dir, placeInEdition('meeting-survey.yaml', loadEdition(editionId, ctx.settings.dataDir), dir));
  const known = surveys.get(path) ?? (existsSync(path) ? surveyFile.parse(parse(readFileSync(path, 'utf8'))).questions : []);
  surveys.set(path, known);
  return known;
}

/** Says what one thought of the day, once a badge. Returns what was wrong with it, or null. Throws `not_found`, `meeting_voted`. */
export async function giveFeedback(ctx: Ctx, token: string, given: (question: string) => readonly string[]): Promise<SurveyFaults | null> {
  const own = await placed(ctx, token);
  const read = readSurvey(surveyOf(ctx, own.meeting.editionId), given);
  if ('faults' in read) return read.faults;
  if (!(await insertFeedback(ctx.db, own.meeting.id, handOf(ctx, own, 'feedback'), read.answers))) throw problem('meeting_voted');
  return null;
}

async function placed(ctx: Ctx, token: string): Promise<OwnPlace> {
  const own = await ownPlace(ctx, token);
  if (own.attendee.state !== 'coming' || own.meeting.state !== 'published') throw problem('not_found');
  return own;
}

/** By the address, not the place: who gives a place back and takes another one has the same hand. */
const handOf = (ctx: Ctx, { meeting, attendee }: OwnPlace, subject: string): string => keyedHash(ctx.settings.secret, 'meeting', `${meeting.id}|${attendee.email.toLowerCase()}|${subject}`).toString('hex');
