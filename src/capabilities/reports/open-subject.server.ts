import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { reportSubject, type ReportSubject } from './reports.queries.server.ts';

/** A body in an edition that its documents are about. */
export interface OpenSubject {
  subject: ReportSubject;
  editionId: string;
  /** All its published editions, the latest first. */
  editions: string[];
}

/** The edition that is meant (the latest published unless said), under the sight of the one who asks. Throws `results_not_published` and `not_found`. */
export async function openSubject(ctx: Ctx, wanted: { organisationId: string; editionId?: string | undefined }): Promise<OpenSubject> {
  const { organisationId } = wanted;
  const editions = await publishedEditionsOf(ctx.db, organisationId);
  const editionId = wanted.editionId ?? editions[0];
  if (!editionId) throw problem('results_not_published');
  const subject = editions.includes(editionId) ? await reportSubject(ctx.db, { organisationId, editionId }) : undefined;
  if (!subject) throw problem('not_found');
  return { subject, editionId, editions };
}
