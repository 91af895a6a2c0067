import { redirect } from '@sveltejs/kit';
import { askedInput, askFloor, ownFloor, supportQuestion, voteFloor } from '#capabilities/meetings/index.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const tokenOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['token']);
const pathOf = (locale: Locale, token: string): string => localPath(locale, `/meetings/mine/${token}/live`);
const isDone = (text: string | null): text is 'voted' | 'asked' | 'supported' => text === 'voted' || text === 'asked' || text === 'supported';

export const load = page(async (ctx, event) => {
  const done = event.url.searchParams.get('done');
  return { own: await ownFloor(ctx, tokenOf(event)), path: pathOf(ctx.locale, tokenOf(event)), done: isDone(done) ? done : null };
});

export const actions = {
  vote: action(async (ctx, event, form) => {
    await voteFloor(ctx, tokenOf(event), String(form.get('vote') ?? ''), form.getAll('chosen').map(String));
    redirect(303, `${pathOf(ctx.locale, tokenOf(event))}?done=voted`);
  }),
  ask: action(async (ctx, event, form) => {
    await event.locals.kit.limits.countFrom('consultationNetwork', event.getClientAddress());
    await askFloor(ctx, tokenOf(event), parseForm(askedInput, form).body);
    redirect(303, `${pathOf(ctx.locale, tokenOf(event))}?done=asked`);
  }),
  support: action(async (ctx, event, form) => {
    await supportQuestion(ctx, tokenOf(event), String(form.get('question') ?? ''));
    redirect(303, `${pathOf(ctx.locale, tokenOf(event))}?done=supported`);
  }),
};
