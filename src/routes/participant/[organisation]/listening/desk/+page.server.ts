import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { correctFinding, listeningDesk } from '#capabilities/listening/index.server.ts';
import { deskPlaces } from '#capabilities/listening/index.ts';
import type { Polarity } from '#core/listening/mention.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const placeIn = (url: URL) => deskPlaces.find((place) => place === url.searchParams.get('place')) ?? null;
const done = ['masked', 'saved', 'erased'] as const;

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const number = Math.max(1, Math.trunc(Number(event.url.searchParams.get('page') ?? 1)) || 1);
  const first = await listeningDesk(ctx, organisationId, placeIn(event.url) ?? 'masking', number);
  // Whoever names no part is led to the one where something waits.
  const desk = placeIn(event.url) === null && first.counts.masking === 0 ? await listeningDesk(ctx, organisationId, 'reading', number) : first;
  return { organisationId, desk, page: number, criteria: criteriaNames(ctx), mayArrange: ctx.actor.roles.includes('referent'), done: done.find((one) => one === event.url.searchParams.get('done')) ?? null };
});

const polarity = z.enum(['1', '0', '-1']).transform((sign): Polarity => (sign === '1' ? 1 : sign === '-1' ? -1 : 0));
const correctionInput = z.object({ mention: z.uuid(), sentence: z.coerce.number().int().min(0), criterion: z.array(z.string()).min(1).max(2), polarity: z.array(polarity).min(1).max(2) });

export const actions = {
  correct: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const said = parseInput(correctionInput, { ...Object.fromEntries(form), criterion: form.getAll('criterion'), polarity: form.getAll('polarity') });
    await correctFinding(ctx, { organisationId, mentionId: said.mention, sentence: said.sentence }, said.criterion.map((criterion, i) => ({ criterion: criterion === '' ? null : criterion, polarity: said.polarity[i] ?? 0 })));
    const query = new URLSearchParams({ place: placeIn(event.url) ?? 'reading', page: event.url.searchParams.get('page') ?? '1', done: 'saved' });
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/listening/desk`)}?${query}`);
  }),
};
