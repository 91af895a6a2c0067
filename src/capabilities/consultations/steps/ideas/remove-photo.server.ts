import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mayModerate } from '../../consultations.access.ts';
import type { DeskPhoto } from './idea-desk.ts';
import { ideaEvents } from './ideas.events.ts';
import { deletePhoto, photosOfIdea } from './idea-moderation.queries.server.ts';

export const photoInput = z.strictObject({ position: z.coerce.number().int().min(1).max(9) });

interface IdeaKey {
  organisationId: string;
  id: string;
}

/** The photos of an idea, published or not, and the step that they belong to. */
export async function photosToRead(ctx: Ctx, key: IdeaKey): Promise<(DeskPhoto & { stepId: string })[]> {
  return photosOfIdea(ctx.db, key);
}

/** Takes a photo of an idea away, for ever: the idea stays as it is. Throws `not_allowed`, `not_found`. */
export async function removePhoto(ctx: Ctx, key: IdeaKey, { position }: z.infer<typeof photoInput>): Promise<void> {
  if (!mayModerate(ctx.actor)) throw problem('not_allowed');
  if (!(await photosOfIdea(ctx.db, key)).some((photo) => photo.position === position)) throw problem('not_found');
  await deletePhoto(ctx.db, key, position);
  await ctx.record({ name: ideaEvents.photoRemoved, subjectType: 'idea', subjectId: key.id, organisationId: key.organisationId, payload: {} });
}
