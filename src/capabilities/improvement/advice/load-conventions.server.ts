import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { conventionsFile, type Conventions } from './conventions.input.ts';

const known = new Map<string, Conventions>();

/** The conventions of ranking; read once a process. Throws on a file that does not fit. */
export function loadConventions(dataDir: string = defaultDataDir()): Conventions {
  const ready = known.get(dataDir);
  if (ready) return ready;
  const file = conventionsFile.parse(parse(readFileSync(join(dataDir, 'improvement.yaml'), 'utf8')));
  known.set(dataDir, file);
  return file;
}
