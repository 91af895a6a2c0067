import { codeInput, deviceBoard, giveCode, kioskDoor } from '#capabilities/kiosks/index.points.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return { organisationId, board: await deviceBoard(ctx, organisationId), point: event.url.searchParams.get('point') ?? undefined, done: event.url.searchParams.get('done'), kiosk: kioskDoor(ctx.settings) };
});

export const actions = {
  code: action(async (ctx, event, form) => {
    const { point, name } = parseForm(codeInput, form);
    return { given: await giveCode(ctx, { organisationId: String(event.params['organisation']), pointId: point, kioskName: name }) };
  }),
};
