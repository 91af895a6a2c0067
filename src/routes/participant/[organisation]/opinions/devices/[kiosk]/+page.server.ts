import { redirect } from '@sveltejs/kit';
import { deviceInput, readDevice, retireDevice, retireInput, settleDevice } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

function keyOf({ params }: { params: Partial<Record<string, string>> }): { organisationId: string; id: string } {
  return { organisationId: String(params['organisation']), id: String(params['kiosk']) };
}

const listOf = (ctx: { locale: 'fr' | 'en' }, organisationId: string, done: string) => `${localPath(ctx.locale, `/participant/${organisationId}/opinions/devices`)}?done=${done}`;

export const load = page(async (ctx, event) => ({ ...keyOf(event), device: await readDevice(ctx, keyOf(event)) }));

export const actions = {
  settle: action(async (ctx, event, form) => {
    const key = keyOf(event);
    await settleDevice(ctx, key, parseForm(deviceInput, form));
    redirect(303, listOf(ctx, key.organisationId, 'saved'));
  }),
  retire: action(async (ctx, event, form) => {
    const key = keyOf(event);
    await retireDevice(ctx, key, parseForm(retireInput, form).because);
    redirect(303, listOf(ctx, key.organisationId, 'retired'));
  }),
};
