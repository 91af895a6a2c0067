import { redirect, type RequestEvent } from '@sveltejs/kit';
import { answerIdea, maskInput, moderateIdea, openIdea, refusalInput, replyInput, sortIdeas } from '#capabilities/kiosks/index.answering.server.ts';
import { alsoWords, maskedText } from '#core/opinions/moderation/masks.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm, parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { ideaKey } from '../idea-key.ts';

const outcomes = ['published', 'masked', 'private', 'refused', 'reopened', 'answered', 'sorted'] as const;
type Outcome = (typeof outcomes)[number];

export const load = page(async (ctx, event) => {
  const key = ideaKey(event);
  const done = event.url.searchParams.get('done');
  return { ...key, open: await openIdea(ctx, key), done: outcomes.find((one) => one === done) ?? null };
});

function shownAgain(ctx: Ctx, event: RequestEvent, done: Outcome): never {
  const { organisationId, textId } = ideaKey(event);
  redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/ideas/${textId}`)}?done=${done}`);
}

const masksOf = (form: FormData) => parseInput(maskInput, { mask: form.getAll('mask'), also: form.get('also') ?? '' });

function moderated(as: 'published' | 'private' | 'reopened') {
  return action(async (ctx, event) => {
    await moderateIdea(ctx, ideaKey(event), { as });
    shownAgain(ctx, event, as);
  });
}

function sorted(sorting: (form: FormData) => Parameters<typeof sortIdeas>[3], others: (form: FormData) => string[] = () => []) {
  return action(async (ctx, event, form) => {
    const { organisationId, textId } = ideaKey(event);
    await sortIdeas(ctx, organisationId, [textId, ...others(form)], sorting(form));
    shownAgain(ctx, event, 'sorted');
  });
}

export const actions = {
  mask: action(async (ctx, event, form) => {
    const { mask, also } = masksOf(form);
    const { idea } = await openIdea(ctx, ideaKey(event));
    return { chosen: { masks: mask, also }, shown: maskedText(idea, { masks: mask, also: alsoWords(also) }) };
  }),
  publishMasked: action(async (ctx, event, form) => {
    const { mask, also } = masksOf(form);
    await moderateIdea(ctx, ideaKey(event), { as: 'masked', masks: mask, also: alsoWords(also) });
    shownAgain(ctx, event, 'masked');
  }),
  publish: moderated('published'),
  keep: moderated('private'),
  reopen: moderated('reopened'),
  refuse: action(async (ctx, event, form) => {
    await moderateIdea(ctx, ideaKey(event), { as: 'refused', ...parseForm(refusalInput, form) });
    shownAgain(ctx, event, 'refused');
  }),
  reply: action(async (ctx, event, form) => {
    const { to, ...reply } = parseForm(replyInput, form);
    await answerIdea(ctx, ideaKey(event), { ...reply, public: to === 'everybody' });
    shownAgain(ctx, event, 'answered');
  }),
  assign: sorted((form) => ({ what: 'assign', serviceId: String(form.get('service') ?? '') || null })),
  group: sorted(() => ({ what: 'group' }), (form) => form.getAll('with').flatMap((ids) => String(ids).split(' ').filter(isUuid))),
  separate: sorted(() => ({ what: 'separate' })),
};
