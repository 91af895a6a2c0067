import { loadEdition, loadHistory } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { nationalRelease } from '../national/release.server.ts';
import type { Bilingual } from './bilingual.ts';
import { fileLines, insertOpenVersion, openVersions } from './open-data.queries.server.ts';
import { openFiles } from './open-files.ts';
import { openTables } from './open-tables.ts';

const first: Bilingual = { fr: 'Première publication.', en: 'First publication.' };

/**
 * Freezes a version of the open data of a published edition; the first comes with the publication. Null when the tables would be
 * those of the version before. Throws `results_not_published`.
 */
export async function releaseOpenData(ctx: Ctx, editionId: string, whatChanged: Bilingual = first): Promise<number | null> {
  const release = await nationalRelease(ctx.db, editionId);
  if (!release) throw problem('results_not_published');
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const [latest] = await openVersions(ctx.db, editionId);
  const version = (latest?.version ?? 0) + 1;
  const files = openFiles(openTables({ release, edition, history: loadHistory(ctx.settings.dataDir) }), {
    editionId, label: edition.label, version, releasedOn: ctx.clock.today(), whatChanged,
  });
  if (latest) {
    const before = new Map((await fileLines(ctx.db, latest)).map(({ name, sha256 }) => [name, sha256]));
    if (files.every(({ name, sha256 }) => !name.endsWith('.csv') || before.get(name) === sha256)) return null;
  }
  await insertOpenVersion(ctx.db, { editionId, version, releasedAt: ctx.clock.now(), whatChanged }, files);
  return version;
}
