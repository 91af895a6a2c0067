import { isUuid } from '#core/shared/uuid.ts';
import { addDays, type IsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { findPerson, type Finding, type Held } from './find-person.server.ts';
import { countOpenRequests, isRestricting, requestById, requestsOfPerson, requestsOfQueue, stepsOf, type RequestRow, type StepRow } from './privacy.queries.server.ts';
import { pressingDays } from './remind-officers.server.ts';
import { possibleActions, urgencyOf, type DeskAction, type Urgency } from './request.ts';

export const queueSize = 50;

export interface QueueLine extends RequestRow {
  urgency: Urgency;
}

/** The queue: open requests, the most pressing first, or the closed ones. */
export async function listRequests(ctx: Ctx, input: { open: boolean; page: number }): Promise<{ requests: QueueLine[]; total: number }> {
  const { requests, total } = await requestsOfQueue(ctx.db, { open: input.open, limit: queueSize, offset: (input.page - 1) * queueSize });
  return { requests: requests.map((request) => ({ ...request, urgency: urgency(request.due_on, ctx.clock.today()) })), total };
}

/** How many requests wait for their answer; told to the whole office, which sees none of them. */
export function openRequests(ctx: Ctx): Promise<number> {
  return countOpenRequests(ctx.db);
}

export interface OpenedRequest {
  request: QueueLine;
  steps: StepRow[];
  actions: DeskAction[];
  findings: Finding[];
}

/** A request with its journal, what can be done with it, and what is held about its author. Throws `not_found`. */
export async function openRequest(ctx: Ctx, held: Held, id: string): Promise<OpenedRequest> {
  const request = isUuid(id) ? await requestById(ctx.db, id) : undefined;
  if (!request || request.state === 'unconfirmed') throw problem('not_found');
  const restricted = await isRestricting(ctx.db, id);
  // Once it is closed nobody needs to look at the data again.
  const findings = request.state === 'open' ? await findPerson(ctx, held, { email: request.email, personId: request.person_id }) : [];
  return {
    request: { ...request, urgency: urgency(request.due_on, ctx.clock.today()) },
    steps: await stepsOf(ctx.db, id),
    actions: possibleActions({ ...request, extendedMonths: request.extended_months, restricted }),
    findings,
  };
}

/** The requests of whoever is signed in. */
export async function ownRequests(ctx: Ctx): Promise<RequestRow[]> {
  return ctx.actor.personId ? requestsOfPerson(ctx.db, ctx.actor.personId) : [];
}

function urgency(due: IsoDate, today: IsoDate): Urgency {
  return urgencyOf(due, today, addDays(today, pressingDays));
}
