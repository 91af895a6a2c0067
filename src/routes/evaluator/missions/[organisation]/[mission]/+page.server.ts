import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { deviceLabel } from '#capabilities/accounts/index.ts';
import { openMission, saveForm, sendForm, type SavedForm } from '#capabilities/audits/index.server.ts';
import { refusedByReader } from '#capabilities/campaigns/index.planning.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { fieldPermissions } from '../../../field-permissions.ts';
import { missionParams } from './mission-params.ts';

export const load = page(async (ctx, event) => {
  const { organisationId, missionId } = missionParams(event);
  event.setHeaders(fieldPermissions);
  return {
    ids: { organisationId, missionId },
    owner: ctx.actor.personId ?? '',
    refused: await refusedByReader(ctx, { organisationId, missionId }),
    unchanged: event.url.searchParams.has('unchanged'),
    ...(await openMission(ctx, organisationId, missionId)),
  };
});

export const actions = {
  save: action(async (ctx, event, form) => {
    const saved = await saveForm(ctx, { ...missionParams(event), auditId: auditIdIn(form), form });
    redirect(303, `${event.url.pathname}#${whereToGo(saved, String(form.get('then') ?? ''))}`);
  }),
  send: action(async (ctx, event, form) => {
    await sendForm(ctx, { ...missionParams(event), auditId: auditIdIn(form), form, device: deviceLabel(event.request.headers.get('user-agent')) });
    redirect(303, `${localPath(ctx.locale, event.url.pathname.replace(/^\/en/, ''))}/done`);
  }),
};

function auditIdIn(form: FormData): string {
  const id = z.uuid().safeParse(form.get('auditId'));
  if (!id.success) throw problem('form_incomplete', {}, [{ field: 'auditId', code: 'field_invalid' }]);
  return id.data;
}

/**
 * Where to go on after a save: to a question that the answers have just made appear in what was already gone through,
 * else to the section asked for, else to the next open question.
 */
function whereToGo({ items, before, after }: SavedForm, asked: string): string {
  const next = asked.replace('step-', '');
  const passed = items.findIndex(({ step }) => step === next);
  const gone = passed < 0 ? items : items.slice(0, passed);
  const appeared = asked ? gone.find(({ id }) => after.left.includes(id) && !before.asked.has(id)) : undefined;
  return appeared?.id ?? (asked || (after.left[0] ?? 'step-send'));
}
