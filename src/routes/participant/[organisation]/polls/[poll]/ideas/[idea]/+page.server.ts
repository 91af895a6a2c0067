import { redirect } from '@sveltejs/kit';
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
  const effects = await movesInWords(ctx, key.organisationId);
  return { ...key, poll, idea, criteria: criteriaOf(ctx), effect: idea.criterion ? (effects[idea.criterion] ?? null) : null, mayPlan: ctx.actor.roles.includes('referent'), saved: saved.find((one) => one === event.url.searchParams.get('saved')) };
});

type Place = ReturnType<typeof pollKey> & { ideaId: string };

/** Does one thing with the idea and shows it again. */
const act = (done: (typeof saved)[number], work: (ctx: Ctx, place: Place, form: FormData) => Promise<unknown>) => action(async (ctx, event, form) => {
  const place = { ...pollKey(event), ideaId: String(event.params['idea']) };
  await work(ctx, place, form);
  redirect(303, `${pollsPath(ctx.locale, place.organisationId, `/${place.id}/ideas/${place.ideaId}`)}?saved=${done}`);
});

export const actions = {
  show: act('shown', (ctx, { ideaId, ...key }, form) => showIdea(ctx, key, ideaId, parseForm(showIdeaInput, form))),
  aside: act('aside', (ctx, { ideaId, ...key }, form) => setIdeaAside(ctx, key, ideaId, parseForm(asideIdeaInput, form))),
  reply: act('replied', (ctx, { ideaId, ...key }, form) => answerIdea(ctx, key, ideaId, parseForm(replyIdeaInput, form))),
  plan: act('planned', (ctx, { organisationId, id, ideaId }, form) => planIdea(ctx, { organisationId, pollId: id, id: ideaId }, parseForm(newActionInput, form))),
};
