import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import type { Organisation } from '#capabilities/organisations/index.ts';
import { searchOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { tieKinds } from './tie-kinds.ts';
import { endTieRow, insertTie, tiedMissions } from './ties.queries.server.ts';

export const tieInput = z.strictObject({
  organisation: z.uuid('choice_needed'),
  kind: z.enum(tieKinds, 'choice_needed'),
  note: z.string().trim().max(500, 'field_too_long').default(''),
});

const shown = 12;

/** Bodies of the directory that somebody may mean. */
export async function findBodies(ctx: Pick<Ctx, 'db'>, text: string): Promise<Organisation[]> {
  return text.trim().length < 2 ? [] : searchOrganisations(ctx.db, text, { limit: shown });
}

/**
 * Declares a tie with a body; planning obeys at once. Returns how many missions still to be made stand at that body: the
 * office gives them to somebody else. Throws `not_allowed`, `form_incomplete`.
 */
export async function declareTie(ctx: Ctx, input: z.infer<typeof tieInput>): Promise<number> {
  const personId = ownPerson(ctx);
  const added = await insertTie(ctx.db, { id: ctx.ids.next(), personId, organisationId: input.organisation, kind: input.kind, note: input.note || null, at: ctx.clock.now() });
  const missions = (await tiedMissions(ctx.db, personId)).filter(({ organisationId }) => organisationId === input.organisation).length;
  // The journal names neither the body nor the tie: it is read by more people than need to know.
  if (added) await ctx.record({ name: evaluatorEvents.tieDeclared, subjectType: 'person', subjectId: personId, payload: { kind: input.kind, missions } });
  return missions;
}

/** Says that a tie is over; it stays in the history. Throws `not_allowed`, `not_found`. */
export async function endTie(ctx: Ctx, id: string): Promise<void> {
  const personId = ownPerson(ctx);
  if (!isUuid(id) || !(await endTieRow(ctx.db, { id, personId, at: ctx.clock.now() }))) throw problem('not_found');
  await ctx.record({ name: evaluatorEvents.tieEnded, subjectType: 'person', subjectId: personId, payload: {} });
}
