import { randomBytes } from 'node:crypto';
import { siteNames, siteWhereabouts } from '#capabilities/organisations/index.server.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import { timeZoneOf } from '#core/calendar/time-zones.ts';
import { plainLetters } from '#core/kiosk-protocol/rotating-code.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import type { NextQuestion } from './next-question.ts';
import type { PointContent } from './point.input.ts';
import type { CollectionPoint, PointState } from './point.ts';
import { requirePointArranger } from './points.access.ts';
import { pointEvents } from './points.events.ts';
import { insertPoint, pointOf, updateNext, updatePoint } from './points.queries.server.ts';

interface PointKey {
  organisationId: string;
  id: string;
}

/** 49 bits. */
const tokenLength = 10;

/** Opens a collection point at a site of the body. Returns its id. Throws `not_allowed`, `question_set_unknown`, `form_incomplete`. */
export async function openPoint(ctx: Ctx, organisationId: string, content: PointContent, named: { id?: string; token?: string } = {}): Promise<string> {
  requirePointArranger(ctx.actor);
  await checkContent(ctx, organisationId, content);
  const id = named.id ?? ctx.ids.next();
  const point: CollectionPoint = { ...content, organisationId, id, timeZone: await timeZoneOfSite(ctx, organisationId, content.siteId), state: 'active', keyTurn: 0, next: null, token: named.token ?? plainLetters(randomBytes(tokenLength)) };
  await insertPoint(ctx.db, point, ctx.clock.now());
  await told(ctx, pointEvents.opened, point);
  return id;
}

async function timeZoneOfSite(ctx: Ctx, organisationId: string, siteId: string): Promise<string> {
  const found = (await siteWhereabouts(ctx.db, [organisationId])).find((site) => site.siteId === siteId);
  return timeZoneOf(holidayZoneOf(found?.departmentCode ?? null));
}

/** Changes what a point says and asks; a closed one stays as it was. Throws as `openPoint` does, `not_found` and `point_closed`. */
export async function changePoint(ctx: Ctx, key: PointKey, content: PointContent): Promise<void> {
  requirePointArranger(ctx.actor);
  const point = await pointToChange(ctx, key);
  await checkContent(ctx, key.organisationId, content);
  // A point does not move: what was said there was said of its site.
  const changed = { ...point, ...content, siteId: point.siteId };
  await updatePoint(ctx.db, changed, null);
  await told(ctx, pointEvents.changed, changed);
}

/** Shows a question after the thanks of a point, or none any more. Throws `not_found`, `point_closed`. */
export async function showNextQuestion(ctx: Ctx, key: PointKey, next: NextQuestion | null): Promise<void> {
  requirePointArranger(ctx.actor);
  const point = await pointToChange(ctx, key);
  await updateNext(ctx.db, key, next);
  await told(ctx, pointEvents.changed, point);
}

const eventOf = { active: pointEvents.resumed, paused: pointEvents.paused, closed: pointEvents.closed } as const;

/** Pauses, resumes or closes a point; closing is for good, and what was said there stays. Throws `not_found`, `point_closed`. */
export async function setPointState(ctx: Ctx, key: PointKey, state: PointState): Promise<void> {
  requirePointArranger(ctx.actor);
  const point = await pointToChange(ctx, key);
  if (point.state === state) return;
  await updatePoint(ctx.db, { ...point, state }, state === 'closed' ? ctx.clock.now() : null);
  await told(ctx, eventOf[state], { ...point, state });
}

/** A point of the body. Throws `not_found`. */
export async function readPoint(ctx: Ctx, key: PointKey): Promise<CollectionPoint> {
  const point = await pointOf(ctx.db, key);
  if (!point) throw problem('not_found');
  return point;
}

async function pointToChange(ctx: Ctx, key: PointKey): Promise<CollectionPoint> {
  const point = await readPoint(ctx, key);
  if (point.state === 'closed') throw problem('point_closed');
  return point;
}

async function checkContent(ctx: Ctx, organisationId: string, { siteId, setRef, languages }: PointContent): Promise<void> {
  const sites = await siteNames(ctx.db, [organisationId]);
  if (!sites.some(({ id }) => id === siteId)) throw problem('form_incomplete', {}, [{ field: 'siteId', code: 'choice_needed' }]);
  const set = await readQuestionSet(ctx, organisationId, setRef);
  if (languages.some((tag) => !set.languages.includes(tag))) throw problem('form_incomplete', {}, [{ field: 'languages', code: 'point_languages_missing' }]);
}

async function told(ctx: Ctx, name: string, point: CollectionPoint): Promise<void> {
  await ctx.record({ name, subjectType: 'collection_point', subjectId: point.id, organisationId: point.organisationId, payload: { name: point.name, set: point.setRef, state: point.state } });
}
