import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '#platform/context.ts';
import { zipFile } from '#platform/files/zip-file.ts';
import { pressKit } from './press-kit.ts';
import type { Palmares } from './read-palmares.server.ts';

/** The press kit of a palmares that its reader may see, as a ZIP. */
export function pressArchive({ settings }: Pick<Ctx, 'settings'>, palmares: Palmares): Buffer {
  return zipFile(pressKit({ ...palmares, origin: settings.origin }, readFileSync(join(settings.root, 'templates/shared/mark.svg'))));
}
