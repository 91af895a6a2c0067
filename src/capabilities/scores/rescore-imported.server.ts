import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { rescoreOrganisations } from './rescore.server.ts';

/** Follows `audits.imported`. */
export const rescoreImportedJob = 'scores.rescore-imported';

const imported = z.object({ editionId: z.string(), organisationIds: z.array(z.uuid()) });

/** Scores the bodies of an import again. */
export async function rescoreImported(ctx: Ctx, data: JobData): Promise<void> {
  const { editionId, organisationIds } = imported.parse(data);
  await rescoreOrganisations(ctx, editionId, organisationIds);
}
