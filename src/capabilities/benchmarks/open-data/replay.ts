import { wholePanelId } from '#core/anonymity/earlier-editions.ts';
import { centreOfRuns, figureOfRuns, type ReleasedValues } from '#core/anonymity/value-runs.ts';
import { shownDifference } from '../certified-difference.ts';
import { measuresOf } from '../national/national-cells.ts';
import { shownChange } from '../national/panel-change.ts';
import { sha256, sumsName } from './open-files.ts';
import { readPackage, readTable, type Mismatch, type OpenDataFiles, type Row } from './read-open-data.ts';

export interface Replay {
  /** Name of the Data Package, `parvis-2026`. */
  name: string;
  files: number;
  /** Published numbers that were worked out again. */
  figures: number;
  mismatches: Mismatch[];
}

/**
 * Works out every published national figure again from open data alone, and compares to the last digit: sums of files, schemas,
 * figures from values in runs, the certified difference and the change from their released parts.
 */
export function replayOpenData(files: OpenDataFiles): Replay {
  const mismatches = sumsOf(files);
  const pack = readPackage(files);
  if (!pack) return { name: '', files: files.size, figures: 0, mismatches: [...mismatches, { file: 'datapackage.json', what: 'missing, or no data package' }] };
  for (const { path, hash } of pack.resources) {
    const content = files.get(path);
    if (!content || `sha256:${sha256(content)}` !== hash) mismatches.push({ file: path, what: 'is not the file that datapackage.json describes' });
  }
  const tables = new Map(pack.resources.map((resource) => [resource.name, readTable(files, resource, mismatches)]));
  const rows = (name: string): Row[] => tables.get(name) ?? [];
  const checks = [...figureChecks(rows('values'), rows('figures')), ...certifiedChecks(rows('certified')), ...changeChecks(rows('change'), rows('values')), ...groupChecks(rows('groups'), rows('figures'))];
  const wrong = checks.filter(({ published, found }) => published !== found).map(({ file, id, published, found }) => ({ file, what: `${id}: published ${published}, worked out ${found}` }));
  return { name: pack.name, files: files.size, figures: checks.length, mismatches: [...mismatches, ...wrong] };
}

function sumsOf(files: OpenDataFiles): Mismatch[] {
  const lines = new TextDecoder().decode(files.get(sumsName) ?? new Uint8Array()).split('\n').filter(Boolean).map((line) => line.split('  '));
  const named = new Map(lines.map(([sum = '', name = '']) => [name, sum]));
  const unlisted = [...files.keys()].filter((name) => name !== sumsName && !named.has(name)).map((file) => ({ file, what: `is not in ${sumsName}` }));
  const wrong = [...named].flatMap(([name, sum]) => {
    const content = files.get(name);
    return content && sha256(content) === sum ? [] : [{ file: name, what: content ? 'does not have its SHA-256 sum' : 'is missing' }];
  });
  return [...unlisted, ...wrong];
}

type Cell = Row[string] | undefined;
type Check = { file: string; id: string; published: Cell; found: Cell };

const numberOf = (value: Cell): number => (typeof value === 'number' ? value : NaN);
const idOf = (row: Row): string => `${row['group']}/${row['view']}/${row['key']}`;

function figureChecks(values: readonly Row[], figures: readonly Row[]): Check[] {
  const released = Map.groupBy(values, idOf);
  const published = new Map(figures.map((row) => [idOf(row), row]));
  const unpublished = [...released.keys()].filter((id) => !published.has(id)).map((id) => ({ file: 'figures.csv', id, published: null, found: 'values' }));
  const recomputed = [...published].flatMap(([id, row]): Check[] => {
    const runs = (released.get(id) ?? []).map((run) => ({ bodies: numberOf(run['bodies']), value: numberOf(run['value']) }));
    if (runs.length === 0) return [{ file: 'values.csv', id, published: 'figures', found: null }];
    const parts: ReleasedValues = { runs, deviation: row['deviation'] === null ? null : numberOf(row['deviation']) };
    return Object.entries(measuresOf(figureOfRuns(parts))).map(([measure, found]) => ({ file: 'figures.csv', id: `${id}/${measure}`, published: row[measure], found }));
  });
  return [...unpublished, ...recomputed];
}

function certifiedChecks(rows: readonly Row[]): Check[] {
  return rows.flatMap((row) => {
    const shown = shownDifference({ released: numberOf(row['difference']), standardError: numberOf(row['standard_error']), degrees: numberOf(row['degrees_of_freedom']) });
    return (['difference', 'low', 'high'] as const).map((id) => ({ file: 'certified.csv', id, published: row[id], found: shown[id] }));
  });
}

function changeChecks(rows: readonly Row[], values: readonly Row[]): Check[] {
  return rows.flatMap((row) => {
    const national = values.filter((run) => run['group'] === wholePanelId && run['view'] === 'global').map((run) => ({ bodies: numberOf(run['bodies']), value: numberOf(run['value']) }));
    const of = (name: string): number => numberOf(row[name]);
    const shown = shownChange(
      { before: String(row['before']), stayed: of('stayed'), entered: of('entered'), gone: of('gone'), change: of('change'), deviation: of('deviation') },
      { before: of('before_mean'), after: centreOfRuns(national) },
    );
    return (['total', 'low', 'high', 'panel'] as const).map((id) => ({ file: 'change.csv', id, published: row[id], found: shown[id] }));
  });
}

/** The count of a group is that of its global score. */
function groupChecks(groups: readonly Row[], figures: readonly Row[]): Check[] {
  const counts = new Map(figures.filter((row) => row['view'] === 'global').map((row) => [row['group'], row['organisations']]));
  const known = new Set(groups.map((row) => row['group']));
  return [
    ...groups.flatMap((row) => (counts.has(row['group'] ?? null) ? [{ file: 'groups.csv', id: String(row['group']), published: row['organisations'], found: counts.get(row['group'] ?? null) }] : [])),
    ...[...counts.keys()].filter((id) => !known.has(id ?? null)).map((id) => ({ file: 'groups.csv', id: String(id), published: null, found: 'figures' })),
  ];
}
