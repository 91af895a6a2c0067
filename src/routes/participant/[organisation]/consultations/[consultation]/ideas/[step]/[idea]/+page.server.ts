import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerIdea, ideasStep, mergeIdeas, openDeskIdea, photoInput, removePhoto, replyInput, separateIdeas } from '#capabilities/consultations/index.ideas.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { ideasAddress, ideasPath } from '../../ideas-address.ts';

const dones = ['answered', 'merged', 'separated', 'photo'] as const;
const mergeInput = z.strictObject({ other: z.uuid(), way: z.enum(['here', 'there']) });
const separateInput = z.strictObject({ merge: z.uuid() });

export const load = page(async (ctx, event) => {
  const address = ideasAddress(event);
  const done = event.url.searchParams.get('done');
  return { address, open: await openDeskIdea(ctx, address, String(event.params['idea'])), done: dones.find((one) => one === done) ?? null };
});

export const actions = {
  answer: action(async (ctx, event, form) => {
    const { key } = await ideasStep(ctx, ideasAddress(event));
    const id = String(event.params['idea']);
    await answerIdea(ctx, key, id, parseForm(replyInput, form));
    redirect(303, `${ideasPath(ctx.locale, ideasAddress(event))}/${id}?done=answered`);
  }),
  photo: action(async (ctx, event, form) => {
    const { key } = await ideasStep(ctx, ideasAddress(event));
    const id = String(event.params['idea']);
    await removePhoto(ctx, { organisationId: key.organisationId, id }, parseForm(photoInput, form));
    redirect(303, `${ideasPath(ctx.locale, ideasAddress(event))}/${id}?done=photo`);
  }),
  merge: action(async (ctx, event, form) => {
    const { key } = await ideasStep(ctx, ideasAddress(event));
    const { other, way } = parseForm(mergeInput, form);
    const id = String(event.params['idea']);
    const merge = way === 'here' ? { from: other, into: id } : { from: id, into: other };
    await mergeIdeas(ctx, key, merge);
    redirect(303, `${ideasPath(ctx.locale, ideasAddress(event))}/${merge.into}?done=merged`);
  }),
  separate: action(async (ctx, event, form) => {
    const { key } = await ideasStep(ctx, ideasAddress(event));
    await separateIdeas(ctx, key, parseForm(separateInput, form).merge);
    redirect(303, `${ideasPath(ctx.locale, ideasAddress(event))}/${event.params['idea']}?done=separated`);
  }),
};
