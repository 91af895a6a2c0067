import { civilDate } from '#capabilities/audits/index.ts';
import { publicationOf } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';

/** The edition with the day it was really published in place of the day that was planned. */
export async function datedEdition(ctx: Ctx, edition: Edition): Promise<Edition> {
  const publication = await publicationOf(ctx.db, edition.id);
  return publication ? { ...edition, published: civilDate(publication.published_at) } : edition;
}
