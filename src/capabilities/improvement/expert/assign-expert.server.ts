import { grantsOf, invitePerson, personalDetails, personByEmail } from '#capabilities/accounts/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { expertEvents } from './expert.events.ts';
import { insertPresentation, presentations, updatePresentation } from './expert.queries.server.ts';

export interface Assignment {
  editionId: string;
  organisationId: string;
  /** One who is known, else somebody new. */
  expertId: string | null;
  name: string;
  email: string;
}

/**
 * Gives a body its expert for an edition: the role in its space, if not held yet, and an open file. Throws `not_allowed`,
 * `body_unknown`, `expert_unknown`, `expert_file_open`.
 */
export async function assignExpert(ctx: Ctx, input: Assignment): Promise<string> {
  if (!ctx.actor.roles.includes('operator') && ctx.actor.kind !== 'system') throw problem('not_allowed');
  const { organisationId, editionId } = input;
  const [body] = await organisationNames(ctx.db, [organisationId]);
  if (!body) throw problem('form_incomplete', {}, [{ field: 'organisation', code: 'body_unknown' }]);
  const [open] = await presentations(ctx.db, { organisationId, editionId, open: true });
  if (open) throw problem('expert_file_open');
  const expert = await expertOf(ctx, input);
  const held = expert.id ? await grantsOf(ctx.db, expert.id) : [];
  const expertId = expert.id && held.some((grant) => grant.role === 'expert' && grant.organisationId === organisationId)
    ? expert.id
    : await invitePerson(ctx, { email: expert.email, name: expert.name, role: 'expert', locale: 'fr', organisationId, organisationName: body.name });
  const id = ctx.ids.next();
  const details = await personalDetails(ctx.db, expertId);
  await insertPresentation(ctx.db, { organisationId, id, editionId, expertId, expertName: details?.name ?? expert.name, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: expertEvents.assigned, subjectType: 'presentation', subjectId: id, organisationId, editionId, payload: { expert: expertId } });
  return id;
}

async function expertOf(ctx: Ctx, { expertId, name, email }: Assignment): Promise<{ id: string | null; name: string; email: string }> {
  if (expertId) {
    const details = await personalDetails(ctx.db, expertId);
    const holds = (await grantsOf(ctx.db, expertId)).some(({ role }) => role === 'expert');
    if (!details || !holds) throw problem('form_incomplete', {}, [{ field: 'expert', code: 'expert_unknown' }]);
    return { id: expertId, name: details.name, email: details.email };
  }
  if (name === '' || email === '') throw problem('form_incomplete', {}, [{ field: 'expert', code: 'expert_unknown' }]);
  const known = await personByEmail(ctx.db, email);
  return { id: known?.id ?? null, name: known?.name ?? name, email };
}

/** Closes an expert's file; the role in the space of the body is taken back where people are managed. Throws `not_allowed`, `not_found`. */
export async function closeExpertFile(ctx: Ctx, key: { organisationId: string; id: string }): Promise<void> {
  if (!ctx.actor.roles.includes('operator')) throw problem('not_allowed');
  const [file] = await presentations(ctx.db, { ...key, open: true });
  if (!file) throw problem('not_found');
  await updatePresentation(ctx.db, key, { endedAt: ctx.clock.now() });
  await ctx.record({ name: expertEvents.closed, subjectType: 'presentation', subjectId: file.id, organisationId: key.organisationId, editionId: file.editionId });
}
