import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import { daysBetween, isIsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { saveProfileRow } from '../profile/profile.queries.server.ts';
import { absencesOf, deleteAbsence, insertAbsence } from './absences.queries.server.ts';
import { halfDayCodes, isHalfDayCode } from './half-days.ts';

export const halfDaysInput = z.strictObject({ half: z.array(z.string().refine(isHalfDayCode, 'field_invalid')).default([]) });

const day = z.string().refine(isIsoDate, 'date_invalid');
export const absenceInput = z.strictObject({ from: day, to: day });

const longestDays = 366;

/** Says on which half-days of the week one is free; all of them = whenever. Throws `not_allowed`, `form_incomplete` when none is. */
export async function setHalfDays(ctx: Ctx, input: z.infer<typeof halfDaysInput>): Promise<void> {
  const personId = ownPerson(ctx);
  const chosen = halfDayCodes.filter((code) => input.half.includes(code));
  if (chosen.length === 0) throw problem('form_incomplete', {}, [{ field: 'half', code: 'half_day_needed' }]);
  await saveProfileRow(ctx.db, personId, { freeHalfDays: chosen.length === halfDayCodes.length ? null : [...chosen] }, ctx.clock.now());
  await ctx.record({ name: evaluatorEvents.profileChanged, subjectType: 'person', subjectId: personId, payload: { halfDays: chosen.length } });
}

/** Adds days on which one is away. Throws `not_allowed`, `form_incomplete`. */
export async function addAbsence(ctx: Ctx, input: z.infer<typeof absenceInput>): Promise<void> {
  const personId = ownPerson(ctx);
  const { from, to } = input;
  if (to < from || daysBetween(from, to) > longestDays) throw problem('form_incomplete', {}, [{ field: 'to', code: 'absence_order' }]);
  if (to < ctx.clock.today()) throw problem('form_incomplete', {}, [{ field: 'to', code: 'absence_past' }]);
  const known = await absencesOf(ctx.db, personId, ctx.clock.today());
  if (known.some((absence) => absence.from === from && absence.to === to)) return;
  await insertAbsence(ctx.db, { id: ctx.ids.next(), personId, from, to, at: ctx.clock.now() });
  await ctx.record({ name: evaluatorEvents.absenceAdded, subjectType: 'person', subjectId: personId, payload: {} });
}

/** Takes an absence back. Throws `not_allowed`, `not_found`. */
export async function removeAbsence(ctx: Ctx, id: string): Promise<void> {
  const personId = ownPerson(ctx);
  if (!isUuid(id) || !(await deleteAbsence(ctx.db, { id, personId }))) throw problem('not_found');
  await ctx.record({ name: evaluatorEvents.absenceRemoved, subjectType: 'person', subjectId: personId, payload: {} });
}
