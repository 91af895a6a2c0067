import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { HonestyThresholds } from '#core/opinions/honesty/rules.ts';
import { defaultDataDir } from '../load-edition.server.ts';
import { honestyFile } from './thresholds.input.ts';

const known = new Map<string, HonestyThresholds>();

/** The thresholds of the honesty filter; read once a process. Throws on a file that does not fit. */
export function loadHonestyThresholds(dataDir: string = defaultDataDir()): HonestyThresholds {
  const ready = known.get(dataDir);
  if (ready) return ready;
  const file = honestyFile.parse(parse(readFileSync(join(dataDir, 'honesty.yaml'), 'utf8')));
  known.set(dataDir, file);
  return file;
}
