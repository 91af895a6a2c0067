import { redirect } from '@sveltejs/kit';
import { addPasted, keepPasted, pastedView, signUpPage } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf, withDraft } from '../../step.ts';

export const load = page(async (ctx, event) => {
  const model = await signUpPage(ctx, { draft: draftOf(event), step: 'sites', check: false });
  if ('goTo' in model) redirect(303, localPath(ctx.locale, model.goTo === 'welcome' ? '/register' : `/register/${model.goTo}`));
  return { signUp: model, view: await pastedView(ctx, { draft: draftOf(event) }) };
});

export const actions = {
  check: withDraft(action(async (ctx, event, form) => {
    await keepPasted(ctx, { draft: draftOf(event) ?? '', text: String(form.get('list') ?? '') });
    redirect(303, localPath(ctx.locale, '/register/sites/paste#lines'));
  })),
  add: withDraft(action(async (ctx, event, form) => {
    const choices = new Map([...form].flatMap(([name, value]) => {
      const line = /^line\.(\d{1,3})$/.exec(name)?.[1];
      return line === undefined ? [] : [[Number(line), String(value)] as const];
    }));
    await addPasted(ctx, { draft: draftOf(event) ?? '', choices });
    redirect(303, localPath(ctx.locale, '/register/sites'));
  })),
};
