import { redirect } from '@sveltejs/kit';
import { openPaper, paperInput, readPaper } from '#capabilities/consultations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { consultationKey } from '../../consultation-key.ts';

export const load = page(async (ctx, event) => ({ ...consultationKey(event), ...(await readPaper(ctx, consultationKey(event))) }));

export const actions = {
  default: action(async (ctx, event, form) => redirect(303, await openPaper(ctx, consultationKey(event), parseForm(paperInput, form)))),
};
