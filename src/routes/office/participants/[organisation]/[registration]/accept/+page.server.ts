import { redirect, type RequestEvent } from '@sveltejs/kit';
import { acceptanceChecks, acceptChecked } from '#capabilities/registrations/index.server.ts';
import { fileTexts } from '#capabilities/registrations/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = ({ params }: RequestEvent) => ({ organisationId: params['organisation'] ?? '', registrationId: params['registration'] ?? '' });
const fileOf = (event: RequestEvent, locale: 'fr' | 'en') => localPath(locale, `/office/participants/${keyOf(event).organisationId}/${keyOf(event).registrationId}`);

export const load = page(async (ctx, event) => {
  const checks = await acceptanceChecks(ctx, keyOf(event));
  const back = fileOf(event, ctx.locale);
  return { checks, back, breadcrumb: [{ label: fileTexts[ctx.locale].list, href: localPath(ctx.locale, '/office/participants') }, { label: checks.name, href: back }] };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    await acceptChecked(ctx, { ...keyOf(event), seen: Number(form.get('version')) }, { people: form.get('people') === 'yes', reason: String(form.get('reason') ?? '') });
    redirect(303, `${fileOf(event, ctx.locale)}?done=accept`);
  }),
};
