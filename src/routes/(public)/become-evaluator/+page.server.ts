import { redirect } from '@sveltejs/kit';
import { applicationInput, applyAsEvaluator } from '#capabilities/campaigns/index.evaluators.server.ts';
import { honeypot } from '#capabilities/registrations/index.server.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async () => ({}));

export const actions = {
  default: action(async (ctx, event, form) => {
    const { limits } = event.locals.kit;
    await limits.countFrom('signUpNetwork', event.getClientAddress());
    const text = (name: string) => String(form.get(name) ?? '');
    const input = parseInput(applicationInput, {
      name: text('name'), email: text('email'), commune: text('commune'), town: text('town'), motivation: text('motivation'), adult: form.get('adult') ?? undefined, locale: ctx.locale,
    });
    // The address gets a mail each time: no network floods a mailbox.
    await limits.countDraftLink(input.email, event.getClientAddress());
    const choices = await applyAsEvaluator(ctx, input, form.get(honeypot));
    // Nothing is written yet: the page asks which town is meant, with everything typed still there.
    if (choices.length > 0) return { choices, values: typedValues(form) };
    redirect(303, localPath(ctx.locale, '/become-evaluator/sent'));
  }),
};
