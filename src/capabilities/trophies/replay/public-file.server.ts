import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hourOf, linesOf, namedLines } from '../release/release.queries.server.ts';
import type { PublicTrophies } from './trophy-file.ts';
import { publicTrophies } from './write-files.server.ts';

/** The file from which anybody checks the palmares, once it is public: named winners and nobody else. Throws `not_found`. */
export async function openPublicTrophies(ctx: Ctx, editionId: string): Promise<PublicTrophies> {
  if (!(await hourOf(ctx.db, editionId))?.struck) throw problem('not_found');
  const [lines, named] = [await linesOf(ctx.db, editionId), await namedLines(ctx.db, editionId)];
  const proofs = lines.flatMap(({ place, code, content: { proof } }) => (place === 'winner' && named.has(code) && proof ? [proof] : []));
  const file = publicTrophies(ctx, editionId, proofs.toSorted((a, b) => a.winner.category.localeCompare(b.winner.category) || a.winner.name.localeCompare(b.winner.name, 'fr')));
  if (!file) throw problem('not_found');
  return file;
}
