import { z } from 'zod';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Kit } from '#platform/app-kit.ts';
import { zipStream, type ZipFile } from '#platform/files/zip-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { Bilingual } from './bilingual.ts';
import { fileLines, openFile, openVersions, type FileLine, type OpenVersion } from './open-data.queries.server.ts';

/** The parts of an address of open data; what names nothing is not found. */
export const openDataAddress = z
  .object({ edition: z.string(), version: z.string().regex(/^[1-9]\d{0,5}$/).catch('0'), file: z.string() })
  .transform(({ edition, version, file }) => ({ editionId: edition, version: Number(version), name: file }));

export interface VersionWithFiles extends OpenVersion {
  label: Bilingual;
  files: FileLine[];
}

export async function openDataVersions(ctx: Ctx): Promise<VersionWithFiles[]> {
  const versions = [];
  for (const version of await openVersions(ctx.db)) {
    versions.push({ ...version, label: loadEdition(version.editionId, ctx.settings.dataDir).label, files: await fileLines(ctx.db, version) });
  }
  return versions;
}

export const archiveName = ({ editionId, version }: { editionId: string; version: number }): string => `parvis-${editionId}-v${version}.zip`;

/** The archive of a version; each file is read when its turn comes, in a transaction of its own. Throws `not_found`. */
export async function openArchive(ctx: Ctx, kit: Pick<Kit, 'run'>, key: { editionId: string; version: number }): Promise<{ name: string; stream: ReadableStream<Uint8Array> }> {
  const files = await fileLines(ctx.db, key);
  if (files.length === 0) throw problem('not_found');
  async function* contents(): AsyncGenerator<ZipFile> {
    for (const { name } of files) {
      const file = await kit.run({ actor: ctx.actor, scope: 'public', locale: ctx.locale, requestId: '' }, (own) => openFile(own.db, { ...key, name }));
      if (file) yield { name, content: file.content };
    }
  }
  return { name: archiveName(key), stream: zipStream(contents()) };
}
