import { redirect } from '@sveltejs/kit';
import { importQuestions } from '#capabilities/staff-polls/index.reading.server.ts';
import { readPoll } from '#capabilities/staff-polls/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => {
  const { poll, state } = await readPoll(ctx, pollKey(event));
  if (state !== 'draft' || poll.ideasOf !== null) throw problem('not_found');
  return { ...pollKey(event), poll };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) throw problem('form_incomplete', {}, [{ field: 'file', code: 'field_required' }]);
    const { added } = await importQuestions(ctx, key, new Uint8Array(await file.arrayBuffer()));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/questions`)}?added=${added}`);
  }),
};
