import { redirect, type RequestEvent } from '@sveltejs/kit';
import { photoInput, photosToRead, removePhoto } from '#capabilities/consultations/index.ideas.server.ts';
import { decideText, officialReplyInput, openModerated, replyOfficially, textMaskInput, textRefusalInput } from '#capabilities/consultations/index.moderation.server.ts';
import { alsoWords, maskedText } from '#core/opinions/moderation/masks.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm, parseInput } from '#platform/http/form-input.ts';
import { consultationKey, consultationsPath } from '../../../../consultation-key.ts';

const outcomes = ['published', 'masked', 'refused', 'reopened', 'replied'] as const;
type Outcome = (typeof outcomes)[number];

function textKey(event: Pick<RequestEvent, 'params'>) {
  const { organisationId, id } = consultationKey(event);
  return { organisationId, consultationId: id, kind: String(event.params['kind']), subject: String(event.params['text']) };
}

export const load = page(async (ctx, event) => {
  const done = event.url.searchParams.get('done');
  const { organisationId, kind, subject } = textKey(event);
  const open = await openModerated(ctx, textKey(event));
  return { ...textKey(event), open, photos: kind === 'idea' ? await photosToRead(ctx, { organisationId, id: subject }) : [], done: outcomes.find((one) => one === done) ?? null };
});

function shownAgain(ctx: Ctx, event: RequestEvent, done: Outcome): never {
  const { organisationId, consultationId, kind, subject } = textKey(event);
  redirect(303, `${consultationsPath(ctx.locale, organisationId, `/${consultationId}/moderation/${kind}/${encodeURIComponent(subject)}`)}?done=${done}`);
}

const masksOf = (form: FormData) => parseInput(textMaskInput, { mask: form.getAll('mask'), also: form.get('also') ?? '' });

function decided(as: 'published' | 'reopened' | 'stands') {
  return action(async (ctx, event) => {
    await decideText(ctx, textKey(event), { as });
    shownAgain(ctx, event, as === 'stands' ? 'published' : as);
  });
}

export const actions = {
  mask: action(async (ctx, event, form) => {
    const { mask, also } = masksOf(form);
    const { text } = await openModerated(ctx, textKey(event));
    return { chosen: { masks: mask, also }, shown: maskedText({ text: text.words, language: text.language }, { masks: mask, also: alsoWords(also) }) };
  }),
  publishMasked: action(async (ctx, event, form) => {
    const { mask, also } = masksOf(form);
    await decideText(ctx, textKey(event), { as: 'masked', masks: mask, also: alsoWords(also) });
    shownAgain(ctx, event, 'masked');
  }),
  photo: action(async (ctx, event, form) => {
    const { organisationId, consultationId, kind, subject } = textKey(event);
    await removePhoto(ctx, { organisationId, id: subject }, parseForm(photoInput, form));
    redirect(303, consultationsPath(ctx.locale, organisationId, `/${consultationId}/moderation/${kind}/${subject}`));
  }),
  publish: decided('published'),
  stands: decided('stands'),
  reopen: decided('reopened'),
  refuse: action(async (ctx, event, form) => {
    await decideText(ctx, textKey(event), { as: 'refused', ...parseForm(textRefusalInput, form) });
    shownAgain(ctx, event, 'refused');
  }),
  reply: action(async (ctx, event, form) => {
    await replyOfficially(ctx, textKey(event), parseForm(officialReplyInput, form));
    shownAgain(ctx, event, 'replied');
  }),
};
