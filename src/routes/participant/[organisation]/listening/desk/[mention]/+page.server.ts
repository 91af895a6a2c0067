import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideMasking, openMasking } from '#capabilities/listening/index.server.ts';
import { markedPieces } from '#core/opinions/moderation/marked-pieces.ts';
import { alsoWords, maskedText } from '#core/opinions/moderation/masks.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

function keyOf(params: Partial<Record<string, string>>): { organisationId: string; mentionId: string } {
  const mentionId = params['mention'] ?? '';
  if (!isUuid(mentionId)) throw problem('not_found');
  return { organisationId: params['organisation'] ?? '', mentionId };
}

export const load = page(async (ctx, event) => {
  const key = keyOf(event.params);
  const open = await openMasking(ctx, key);
  return { ...key, open, pieces: markedPieces(open.original, open.masks.toSorted((a, b) => a.from - b.from), ctx.locale) };
});

const masksInput = z.object({ mask: z.array(z.string().max(60)).max(200), also: z.string().max(300) });
const masksOf = (form: FormData) => {
  const { mask, also } = parseInput(masksInput, { mask: form.getAll('mask'), also: form.get('also') ?? '' });
  return { masks: mask, also: alsoWords(also) };
};

export const actions = {
  see: action(async (ctx, event, form) => {
    const { original, language } = await openMasking(ctx, keyOf(event.params));
    const chosen = masksOf(form);
    return { chosen: { ...chosen, also: chosen.also.join(', ') }, shown: maskedText({ text: original, language }, chosen) };
  }),
  decide: action(async (ctx, event, form) => {
    const key = keyOf(event.params);
    const next = await decideMasking(ctx, key, masksOf(form));
    const desk = localPath(ctx.locale, `/participant/${key.organisationId}/listening/desk`);
    redirect(303, next === null ? `${desk}?place=masking&done=masked` : `${desk}/${next}`);
  }),
};
