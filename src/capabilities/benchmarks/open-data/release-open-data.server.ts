import { loadEdition, loadHistory } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { benchmarkEvents } from '../benchmarks.events.ts';
import { nationalRelease } from '../national/release.server.ts';
import type { Bilingual } from './bilingual.ts';
import { fileLines, insertOpenVersion, openVersions } from './open-data.queries.server.ts';
import { openFiles, type OpenFile } from './open-files.ts';
import { openTables } from './open-tables.ts';

const first: Bilingual = { fr: 'Première publication.', en: 'First publication.' };

/**
 * Freezes a version of the open data of a published edition; the first comes with the publication, a further one with a correction,
 * which is then in the journal. Null when the tables would be those of the version before. Throws `results_not_published`.
 */
export async function releaseOpenData(ctx: Ctx, editionId: string, whatChanged: Bilingual = first): Promise<number | null> {
  const { version, files, changed } = await nextVersion(ctx, editionId, whatChanged);
  if (changed.length === 0) return null;
  await insertOpenVersion(ctx.db, { editionId, version, releasedAt: ctx.clock.now(), whatChanged }, files);
  if (version > 1) await ctx.record({ name: benchmarkEvents.openDataCorrected, subjectType: 'edition', subjectId: editionId, editionId });
  return version;
}

/** The tables that a further version would bring anew, before anybody decides on it. Throws `results_not_published`. */
export async function changedOpenTables(ctx: Ctx, editionId: string): Promise<string[]> {
  return (await nextVersion(ctx, editionId, first)).changed;
}

/** A version as it would be released now, and which of its tables the version before has not. */
async function nextVersion(ctx: Ctx, editionId: string, whatChanged: Bilingual): Promise<{ version: number; files: OpenFile[]; changed: string[] }> {
  const release = await nationalRelease(ctx.db, editionId);
  if (!release) throw problem('results_not_published');
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const [latest] = await openVersions(ctx.db, editionId);
  const version = (latest?.version ?? 0) + 1;
  const files = openFiles(openTables({ release, edition, history: loadHistory(ctx.settings.dataDir) }), {
    editionId, label: edition.label, version, releasedOn: ctx.clock.today(), whatChanged,
  });
  const before = new Map(latest ? (await fileLines(ctx.db, latest)).map(({ name, sha256 }) => [name, sha256]) : []);
  return { version, files, changed: files.filter(({ name, sha256 }) => name.endsWith('.csv') && before.get(name) !== sha256).map(({ name }) => name) };
}
