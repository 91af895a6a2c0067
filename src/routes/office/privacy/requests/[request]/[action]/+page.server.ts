import { redirect } from '@sveltejs/kit';
import { deskActions, deskTexts, requestsTexts, type DeskAction } from '#capabilities/privacy/index.ts';
import { correctables, openRequest } from '#capabilities/privacy/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { findingLines } from '../../../finding-lines.ts';
import { takeAction } from '../../../take-action.ts';

/** What is asked for, if it is one of the gestures of the desk. */
function actionOf(params: Partial<Record<string, string>>): DeskAction {
  const found = deskActions.find((one) => one === params['action']);
  if (!found) throw problem('not_found');
  return found;
}

/** The page on which a gesture is confirmed, with its effect before one's eyes. */
export const load = page(async (ctx, { params, locals }) => {
  const asked = actionOf(params);
  const { request, actions, findings } = await openRequest(ctx, locals.kit.personalData, params['request'] ?? '');
  const desk = deskTexts[ctx.locale];
  const back = localPath(ctx.locale, `/office/privacy/requests/${request.id}`);
  const label = requestsTexts[ctx.locale].rights[request.kind];
  return {
    action: asked, fits: actions.includes(asked), back, label, kind: request.kind, extendable: 2 - request.extended_months,
    findings: asked === 'erase' ? findingLines(findings, ctx.locale) : [],
    fields: asked === 'rectify' ? correctables(findings).map(({ field, table, column, from }) => ({ field, label: `${table.label[ctx.locale]}, ${table.columns[column]?.label[ctx.locale] ?? column}`, from: from ?? '' })) : [],
    breadcrumb: [{ label: desk.title, href: localPath(ctx.locale, '/office/privacy') }, { label, href: back }, { label: desk.actions[asked] }],
  };
});

export const actions = {
  default: action(async (ctx, { params, locals }, form) => {
    const asked = actionOf(params);
    await takeAction(ctx, locals.kit.personalData, asked, params['request'] ?? '', form);
    redirect(303, localPath(ctx.locale, `/office/privacy/requests/${params['request']}?done=${asked}`));
  }),
};
