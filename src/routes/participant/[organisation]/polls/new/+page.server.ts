import { redirect } from '@sveltejs/kit';
import { makeFromTemplate, pollLibrary, questionsOfTemplate } from '#capabilities/staff-polls/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pollsPath } from '../poll-key.ts';

const templateIn = (ctx: Ctx, id: unknown) => pollLibrary(ctx.settings.dataDir).templates.find((one) => one.id === id);

export const load = page(async (ctx, event) => {
  const chosen = templateIn(ctx, event.url.searchParams.get('template'));
  return {
    organisationId: String(event.params['organisation']),
    templates: pollLibrary(ctx.settings.dataDir).templates.map((template) => ({
      id: template.id, name: template.name[ctx.locale], hint: template.hint[ctx.locale], days: template.days, questions: questionsOfTemplate(ctx.settings.dataDir, template).length,
    })),
    template: chosen && {
      id: chosen.id, name: chosen.name[ctx.locale], hint: chosen.hint[ctx.locale], isDrawn: chosen.draw !== undefined,
      questions: questionsOfTemplate(ctx.settings.dataDir, chosen).map(({ id, kind, label, options }) => ({ id, kind, label, options })),
    },
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const template = templateIn(ctx, form.get('template'));
    if (!template) throw problem('form_incomplete');
    const id = await makeFromTemplate(ctx, organisationId, template);
    redirect(303, `${pollsPath(ctx.locale, organisationId, `/${id}`)}?done=made`);
  }),
};
