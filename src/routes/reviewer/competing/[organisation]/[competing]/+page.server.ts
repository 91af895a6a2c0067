import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { competingInput, decideCompeting, droppedByMerge, openCompeting, picksIn } from '#capabilities/audits/index.field.server.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

const params = z.object({ organisation: z.uuid(), competing: z.uuid() });

function keyOf(event: { params: Partial<Record<string, string>> }): { organisationId: string; competingId: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('audit_unknown');
  return { organisationId: parsed.data.organisation, competingId: parsed.data.competing };
}

export const load = page(async (ctx, event) => ({ sheet: await openCompeting(ctx, keyOf(event)) }));

export const actions = {
  /** Shows what would be written; nothing is. */
  look: action(async (ctx, event, form) => {
    const { decision } = parseForm(competingInput, form);
    const picked = decision === 'merged' ? picksIn(form) : [];
    const dropped = decision === 'merged' ? await droppedByMerge(ctx, keyOf(event), picked) : [];
    return { looked: { decision, lines: picked.length, dropped }, values: typedValues(form) };
  }),
  decide: action(async (ctx, event, form) => {
    const { decision, reason, standing } = parseForm(competingInput, form);
    await decideCompeting(ctx, { ...keyOf(event), decision, reason, standing, fromOther: decision === 'merged' ? picksIn(form) : [] });
    redirect(303, `${localPath(ctx.locale, '/reviewer/competing')}?done`);
  }),
};
