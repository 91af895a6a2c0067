import type { RunStep } from '#platform/jobs/job.ts';
import { destroyAuthorKeys } from './author-key.server.ts';
import { removeExamined } from './imports.queries.server.ts';

export const tidyListeningJob = 'listening.tidy';

const dayMs = 86_400_000;

/** Every hour: keys of quarters that are over are destroyed, and files that were examined a day ago and not taken over. */
export async function tidyListening(step: RunStep): Promise<void> {
  await step(destroyAuthorKeys);
  await step(async (ctx) => {
    const files = await removeExamined(ctx.db, new Date(ctx.clock.now().getTime() - dayMs));
    for (const sha256 of files) await ctx.files.remove(sha256, ctx.clock.now());
  });
}
