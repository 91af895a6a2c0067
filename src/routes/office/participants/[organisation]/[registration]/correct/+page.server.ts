import { redirect } from '@sveltejs/kit';
import { correctionFormFor, correctRegistration, previewCorrection } from '#capabilities/registrations/index.server.ts';
import { fileTexts } from '#capabilities/registrations/index.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

type Params = { params: Partial<Record<string, string>> };
const keyOf = ({ params }: Params) => ({ organisationId: params['organisation'] ?? '', registrationId: params['registration'] ?? '' });
const fileOf = ({ params }: Params) => `/office/participants/${params['organisation']}/${params['registration']}`;
const typedIn = (form: FormData) => Object.fromEntries(['kind', 'population', 'band', 'stratum', 'reason'].map((name) => [name, String(form.get(name) ?? '')]));

export const load = page(async (ctx, event) => {
  const { file, choices } = await correctionFormFor(ctx, keyOf(event));
  const back = localPath(ctx.locale, fileOf(event));
  return { file, choices, back, breadcrumb: [{ label: fileTexts[ctx.locale].list, href: localPath(ctx.locale, '/office/participants') }, { label: file.body.name, href: back }] };
});

export const actions = {
  preview: action(async (ctx, event, form) => {
    const { before, after } = await previewCorrection(ctx, keyOf(event), typedIn(form));
    return { preview: { before, after }, values: typedValues(form) };
  }),
  save: action(async (ctx, event, form) => {
    await correctRegistration(ctx, { ...keyOf(event), seen: Number(form.get('version')) }, typedIn(form));
    redirect(303, `${localPath(ctx.locale, fileOf(event))}?done=correct`);
  }),
};
