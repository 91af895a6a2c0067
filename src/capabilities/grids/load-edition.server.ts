import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkEdition } from './check-edition.ts';
import type { Edition } from './edition.ts';
import { buildEdition } from './edition.ts';
import type { PastEdition } from './history.input.ts';
import { historyFile, sourcesFile } from './history.input.ts';
import type { EditionProblem } from './problem.ts';
import { problemText } from './problem.texts.ts';
import { placeInEdition, readData, readEditionFiles } from './read-edition-files.server.ts';
import { retentionFile, type RetentionRule } from './retention.input.ts';
import { checkTrophies } from './check-trophies.ts';
import { firstRoundId, isSecondRound, secondRoundOf } from './second-round.ts';
import { trophiesFile, type TrophyRules } from './trophies.input.ts';

/** Thrown when the files of an edition cannot be used; `message` lists every problem with its file and line. */
export class EditionError extends Error {
  readonly problems: readonly EditionProblem[];

  constructor(problems: readonly EditionProblem[]) {
    super(problems.map((problem) => problemText(problem, 'en')).join('\n'));
    this.name = 'EditionError';
    this.problems = problems;
  }
}

const loaded = new Map<string, Edition>();

/** The product runs from its root, or says where that is: bundled code cannot tell from its own place. */
export function defaultDataDir(): string {
  return resolve(process.env['PARVIS_ROOT'] ?? '.', 'data');
}

/**
 * An edition, checked as a whole; read once per process, since its files only change with the product.
 * Throws an `EditionError` on unknown ids and on any problem of severity `error`.
 */
export function loadEdition(id: string, dataDir: string = defaultDataDir()): Edition {
  const key = `${dataDir}\n${id}`;
  const known = loaded.get(key);
  if (known) return known;
  const edition = isSecondRound(id) ? secondRoundOf(loadEdition(firstRoundId(id), dataDir), loadTrophies(firstRoundId(id), dataDir)) : readChecked(id, dataDir);
  loaded.set(key, edition);
  return edition;
}

function readChecked(id: string, dataDir: string): Edition {
  const { edition, problems } = readEdition(id, dataDir);
  if (!edition) throw new EditionError(problems);
  return edition;
}

/** An edition read afresh, with all its problems, warnings included; without `edition` if one is an error. */
export function readEdition(
  id: string,
  dataDir: string = defaultDataDir(),
  today?: string,
): { edition: Edition | null; problems: readonly EditionProblem[] } {
  // An id is part of a path: nothing else than a plain name gets through.
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new RangeError(`Not the id of an edition: ${id}`);
  const read = readEditionFiles(id, dataDir);
  if ('problems' in read) return { edition: null, problems: read.problems };
  const problems = checkEdition(read.files, today);
  const usable = problems.every(({ severity }) => severity === 'warning');
  return { edition: usable ? buildEdition(read.files) : null, problems };
}

/** Ids of the editions that have a folder, oldest name first. */
export function listEditionIds(dataDir: string = defaultDataDir()): string[] {
  const entries = readdirSync(join(dataDir, 'editions'), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

const histories = new Map<string, readonly PastEdition[]>();

/** Published results of past editions. Throws an `EditionError`. */
export function loadHistory(dataDir: string = defaultDataDir()): readonly PastEdition[] {
  const known = histories.get(dataDir);
  if (known) return known;
  const read = readData(dataDir, 'history.yaml', historyFile);
  if ('problems' in read) throw new EditionError(read.problems);
  histories.set(dataDir, read.read.value.editions);
  return read.read.value.editions;
}

const sourceNames = new Map<string, Readonly<Record<string, string>>>();

/** Names or addresses of the sources that all data cites, by their codes; read once per process. Throws an `EditionError`. */
export function loadSources(dataDir: string = defaultDataDir()): Readonly<Record<string, string>> {
  const known = sourceNames.get(dataDir);
  if (known) return known;
  const read = readData(dataDir, 'sources.yaml', sourcesFile);
  if ('problems' in read) throw new EditionError(read.problems);
  sourceNames.set(dataDir, read.read.value.sources);
  return read.read.value.sources;
}

const periods = new Map<string, readonly RetentionRule[]>();

/**
 * The periods of retention in force: those of the newest edition that says any. Read once per process. Throws an
 * `EditionError`.
 */
export function loadRetention(dataDir: string = defaultDataDir()): readonly RetentionRule[] {
  const known = periods.get(dataDir);
  if (known) return known;
  const id = listEditionIds(dataDir).findLast((edition) => existsSync(join(dataDir, 'editions', edition, 'retention.yaml'))) ?? '';
  const read = readData(dataDir, `editions/${id}/retention.yaml`, retentionFile);
  if ('problems' in read) throw new EditionError(read.problems);
  const { rules, source } = read.read.value;
  const inForce = rules.map((rule): RetentionRule => ({ ...rule, source: rule.source ?? source }));
  periods.set(dataDir, inForce);
  return inForce;
}

const trophies = new Map<string, TrophyRules>();

/** The trophies of an edition, or those of the one it is based on; read once per process. Throws an `EditionError`. */
export function loadTrophies(editionId: string, dataDir: string = defaultDataDir()): TrophyRules {
  const key = `${dataDir}\n${editionId}`;
  const known = trophies.get(key);
  if (known) return known;
  const edition = loadEdition(editionId, dataDir);
  const read = readData(dataDir, placeInEdition('trophies.yaml', edition, dataDir), trophiesFile);
  if ('problems' in read) throw new EditionError(read.problems);
  const problems = checkTrophies(read.read, edition, new Set(Object.keys(loadSources(dataDir))));
  if (problems.length > 0) throw new EditionError(problems);
  trophies.set(key, read.read.value);
  return read.read.value;
}
