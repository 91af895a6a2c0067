import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireAnswerer } from './answering.access.ts';
import { answeringEvents } from './answering.events.ts';
import type { Idea, IdeaStatus } from './answer.ts';
import { recountVoices } from './case-writes.queries.server.ts';
import { groupOf, ideasById } from './cases.queries.server.ts';
import { changeIdea } from './change-ideas.server.ts';
import { moderateIdea } from './moderate-idea.server.ts';
import { moderationRules } from '#capabilities/grids/index.server.ts';
import { servicesOf } from './services.queries.server.ts';

/** What is done to many texts at once. `publish` takes only those in which the rules find nothing: the others want to be read. */
export type Sorting =
  | { what: 'assign'; serviceId: string | null }
  | { what: 'status'; status: Exclude<IdeaStatus, 'not_retained'> }
  | { what: 'group' } | { what: 'separate' } | { what: 'private' } | { what: 'publish' };

const mostSorted = 400;

/** Does it to every text for which it can be done. Returns how many were changed and left. Throws `not_allowed`, `selection_empty`, `selection_too_large`. */
export async function sortIdeas(ctx: Ctx, organisationId: string, ids: readonly string[], sorting: Sorting): Promise<{ changed: number; left: number }> {
  requireAnswerer(ctx.actor);
  if (ids.length === 0) throw problem('selection_empty');
  if (ids.length > mostSorted) throw problem('selection_too_large', { max: mostSorted });
  const ideas = await ideasById(ctx.db, organisationId, ids);
  const changed = sorting.what === 'group' ? await groupIdeas(ctx, organisationId, ideas) : await each(ctx, organisationId, ideas, sorting);
  if (changed > 0) await ctx.record({ name: answeringEvents.sorted, subjectType: 'organisation', subjectId: organisationId, organisationId, payload: { what: sorting.what, ideas: changed } });
  return { changed, left: ideas.length - changed };
}

async function each(ctx: Ctx, organisationId: string, ideas: readonly Idea[], sorting: Exclude<Sorting, { what: 'group' }>): Promise<number> {
  if (sorting.what === 'assign' && sorting.serviceId !== null && !(await servicesOf(ctx.db, organisationId)).some(({ id, closed }) => id === sorting.serviceId && !closed)) throw problem('not_found');
  let changed = 0;
  for (const idea of ideas) if (await sortOne(ctx, organisationId, idea, sorting)) changed += 1;
  return changed;
}

async function sortOne(ctx: Ctx, organisationId: string, idea: Idea, sorting: Exclude<Sorting, { what: 'group' }>): Promise<boolean> {
  const key = { organisationId, textId: idea.id };
  switch (sorting.what) {
    case 'assign':
      if (idea.serviceId === sorting.serviceId) return false;
      await changeIdea(ctx, organisationId, idea, { serviceId: sorting.serviceId }, { kind: 'assigned', details: { service: sorting.serviceId } });
      return true;
    case 'status':
      // What is not retained wants a reason, so it goes by an answer.
      if (idea.moderation === 'refused' || idea.headId !== idea.id || idea.status === sorting.status) return false;
      for (const one of idea.size > 1 ? await groupOf(ctx.db, organisationId, idea.id) : [idea]) await changeIdea(ctx, organisationId, one, { status: sorting.status }, { kind: 'status', details: { status: sorting.status } });
      return true;
    case 'separate':
      if (idea.headId === idea.id) return false;
      await changeIdea(ctx, organisationId, idea, { headId: idea.id }, { kind: 'separated', details: {} });
      await recountVoices(ctx.db, organisationId, [idea.headId, idea.id]);
      return true;
    case 'private':
      if (idea.moderation !== 'waiting') return false;
      await moderateIdea(ctx, key, { as: 'private' });
      return true;
    case 'publish':
      if (idea.moderation !== 'waiting' || moderationRules(ctx.settings.dataDir)(idea.text, idea.language).length > 0) return false;
      await moderateIdea(ctx, key, { as: 'published' });
      return true;
  }
}

/** Puts all under the one that most said already, else the oldest; they share its service, status and answers. What nobody had read yet counts as a voice, and is read inside only. */
async function groupIdeas(ctx: Ctx, organisationId: string, ideas: readonly Idea[]): Promise<number> {
  const usable = ideas.filter(({ moderation }) => moderation !== 'refused');
  const [head, ...others] = usable.toSorted((a, b) => Number(b.answeredOn !== null) - Number(a.answeredOn !== null) || b.size - a.size || (a.receivedOn < b.receivedOn ? -1 : 1));
  if (!head || others.length === 0) throw problem('group_of_one');
  const leader = head.headId === head.id ? head : ((await ideasById(ctx.db, organisationId, [head.headId]))[0] ?? head);
  const { serviceId, status, answeredOn } = leader;
  await changeIdea(ctx, organisationId, leader, { headId: leader.id }, { kind: 'grouped', details: { head: leader.id } });
  for (const other of others.filter(({ id }) => id !== leader.id)) {
    for (const one of other.size > 1 && other.headId === other.id ? await groupOf(ctx.db, organisationId, other.id) : [other]) {
      await changeIdea(ctx, organisationId, one, { headId: leader.id, serviceId, status, ...(one.moderation === 'waiting' && { moderation: 'private' as const }), ...(answeredOn !== null && one.answeredOn === null && { answeredOn }) }, { kind: 'grouped', details: { head: leader.id } });
    }
  }
  await recountVoices(ctx.db, organisationId, usable.map(({ id }) => id));
  return usable.length;
}
