import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { StepAddress } from '../arrange-steps.server.ts';
import { ideasStep } from './idea-desk.server.ts';
import { photosOf } from './ideas.queries.server.ts';

/** A photo of an idea for the body that reads it, published or not. Throws `not_found`. */
export async function ideaPhoto(ctx: Ctx, address: StepAddress, { ideaId, position }: { ideaId: string; position: number }): Promise<{ bytes: Buffer; mediaType: string }> {
  const { key } = await ideasStep(ctx, address);
  const photo = (await photosOf(ctx.db, key, [ideaId])).find((one) => one.position === position);
  if (!photo) throw problem('not_found');
  return { bytes: await ctx.files.get(photo.sha256), mediaType: photo.mediaType };
}
