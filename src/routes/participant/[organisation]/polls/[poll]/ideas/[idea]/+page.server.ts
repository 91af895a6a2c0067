import { redirect, type RequestEvent } from '@sveltejs/kit';
import { newActionInput, planIdea } from '#capabilities/improvement/index.server.ts';
import { answerIdea, asideIdeaInput, readIdeas, replyIdeaInput, setIdeaAside, showIdea, showIdeaInput } from '#capabilities/staff-polls/index.ideas.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../../poll-key.ts';
import { criteriaOf, movesInWords } from '../criteria-of.ts';

const saved = ['shown', 'aside', 'replied', 'planned'] as const;

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const { poll, ideas, mayRead } = await readIdeas(ctx, key);
  const idea = mayRead ? ideas.find(({ id }) => id === event.params['idea']) : undefined;
  if (!idea) throw problem('not_found');
  const effects = await movesInWords(ctx, poll);
  return { ...key, poll, idea, criteria: criteriaOf(ctx), effect: idea.criterion ? (effects[idea.criterion] ?? null) : null, mayPlan: ctx.actor.roles.includes('referent'), saved: saved.find((one) => one === event.url.searchParams.get('saved')) };
});

const ideaIn = (event: RequestEvent): string => String(event.params['idea']);

/** Shows the idea again, after what was done with it. */
function again({ locale }: Ctx, event: RequestEvent, done: (typeof saved)[number]): never {
  const { organisationId, id } = pollKey(event);
  redirect(303, `${pollsPath(locale, organisationId, `/${id}/ideas/${ideaIn(event)}`)}?saved=${done}`);
}

export const actions = {
  show: action(async (ctx, event, form) => {
    await showIdea(ctx, pollKey(event), ideaIn(event), parseForm(showIdeaInput, form));
    again(ctx, event, 'shown');
  }),
  aside: action(async (ctx, event, form) => {
    await setIdeaAside(ctx, pollKey(event), ideaIn(event), parseForm(asideIdeaInput, form));
    again(ctx, event, 'aside');
  }),
  reply: action(async (ctx, event, form) => {
    await answerIdea(ctx, pollKey(event), ideaIn(event), parseForm(replyIdeaInput, form));
    again(ctx, event, 'replied');
  }),
  plan: action(async (ctx, event, form) => {
    const { organisationId, id } = pollKey(event);
    await planIdea(ctx, { organisationId, pollId: id, id: ideaIn(event) }, parseForm(newActionInput, form));
    again(ctx, event, 'planned');
  }),
};
