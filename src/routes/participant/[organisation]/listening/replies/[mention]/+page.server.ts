import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { keepReply, markReplySent, openReply, replyWords, sentReply, takeBackReply } from '#capabilities/listening/index.reading.server.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import type { Locale } from '#core/shared/texts.ts';

interface Params {
  params: Partial<Record<string, string>>;
}

function keyOf({ params }: Params) {
  const [organisationId = '', mentionId = ''] = [params['organisation'], params['mention']];
  if (!isUuid(mentionId)) throw problem('not_found');
  return { organisationId, mentionId };
}

const back = (locale: Locale, { organisationId, mentionId }: ReturnType<typeof keyOf>, done: string) => redirect(303, localPath(locale, `/participant/${organisationId}/listening/replies/${mentionId}?done=${done}`));

export const load = page(async (ctx, event) => {
  const key = keyOf(event);
  const [day = '', time = ''] = parisTimeOf(ctx.clock.now()).split('T');
  return {
    organisationId: key.organisationId, desk: await openReply(ctx, key), now: { day, time }, done: event.url.searchParams.get('done'),
    criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])),
  };
});

export const actions = {
  keep: action(async (ctx, event, form) => {
    const key = keyOf(event);
    await keepReply(ctx, key, parseForm(replyWords, form).words);
    back(ctx.locale, key, 'kept');
  }),
  sent: action(async (ctx, event, form) => {
    const key = keyOf(event);
    await markReplySent(ctx, key, parseForm(sentReply, form));
    back(ctx.locale, key, 'sent');
  }),
  takeBack: action(async (ctx, event) => {
    const key = keyOf(event);
    await takeBackReply(ctx, key);
    back(ctx.locale, key, 'taken_back');
  }),
};
