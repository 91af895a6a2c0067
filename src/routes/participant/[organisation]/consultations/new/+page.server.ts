import { redirect } from '@sveltejs/kit';
import { consultationInput, makeConsultation, makeFromTemplate, readLanguages, readTemplates, templateInput } from '#capabilities/consultations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { consultationsPath } from '../consultation-key.ts';

const day = 86_400_000;

/** `blank`, the template that was chosen, or nothing yet. */
const templateIn = (ctx: Ctx, url: URL) => readTemplates(ctx.settings.dataDir).find(({ id }) => id === url.searchParams.get('template'));

export const load = page(async (ctx, event) => {
  const template = templateIn(ctx, event.url);
  return {
    languages: readLanguages(ctx.settings.dataDir), organisationId: String(event.params['organisation']), templateId: template?.id ?? null, isBlank: event.url.searchParams.get('template') === 'blank',
    templates: readTemplates(ctx.settings.dataDir).map(({ id, name, hint, days, audience, proof, steps }) => ({ id, name: name[ctx.locale], hint: hint[ctx.locale], days, audience, proof, steps: steps.length })),
    template: template && {
      name: template.name[ctx.locale], hint: template.hint[ctx.locale], steps: template.steps.map(({ kind, fields }) => ({ kind, title: fields['stepTitle'] ?? null, asks: Object.entries(fields).flatMap(([name, text]) => (/^q\d+Label$/.test(name) ? [text] : [])) })),
      blanks: template.blanks.map((blank) => ({ ...blank, label: blank.label[ctx.locale] })), closesOn: new Date(ctx.clock.now().getTime() + template.days * day).toISOString().slice(0, 10),
    },
  };
});

export const actions = {
  blank: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const id = await makeConsultation(ctx, organisationId, parseForm(consultationInput, form));
    redirect(303, `${consultationsPath(ctx.locale, organisationId, `/${id}`)}?done=made`);
  }),
  template: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const template = templateIn(ctx, event.url);
    if (!template) throw problem('form_incomplete');
    const id = await makeFromTemplate(ctx, organisationId, { template, ...parseForm(templateInput(template), form) });
    redirect(303, `${consultationsPath(ctx.locale, organisationId, `/${id}`)}?done=made`);
  }),
};
