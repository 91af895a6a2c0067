import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { pricesFile, strataFile } from './commerce.input.ts';
import { channelsFile, criteriaFile, editionFile, indicatorsFile, personasFile } from './edition.input.ts';
import { drawFile } from './draw.input.ts';
import type { EditionFiles } from './edition-files.ts';
import { frameworkFile } from './frameworks.input.ts';
import { gridFile } from './grid.input.ts';
import { sourcesFile } from './history.input.ts';
import { ordersFile } from './orders.input.ts';
import type { EditionProblem } from './problem.ts';
import { problemAt } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { recommendationsFile } from './recommendations.input.ts';
import { scenariosFile } from './scenarios.input.ts';

export type FilesRead = { readonly files: EditionFiles } | { readonly problems: readonly EditionProblem[] };

/**
 * Reads the files of an edition under their schemas; those it lacks come from the edition it is based on.
 * `dataDir` holds `sources.yaml` and `editions/<id>/`. Never throws for what a file contains.
 */
export function readEditionFiles(id: string, dataDir: string): FilesRead {
  const problems: EditionProblem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S): SourceFile<z.output<S>> | null => {
    const result = readData(dataDir, file, schema);
    if ('read' in result) return result.read;
    problems.push(...result.problems);
    return null;
  };
  const edition = read(`editions/${id}/edition.yaml`, editionFile);
  if (edition === null) return { problems };
  const own = edition.value;
  if (own.id !== id) {
    return { problems: [edition.tell({ code: 'wrong_edition', path: ['id'], expected: id, found: own.id })] };
  }
  const place = (name: string) => placeInEdition(name, own, dataDir);
  const parts = {
    edition,
    sources: read('sources.yaml', sourcesFile),
    channels: read(place('channels.yaml'), channelsFile),
    prices: read(place('prices.yaml'), pricesFile),
    strata: read(place('strata.yaml'), strataFile),
    orders: read(place('orders.yaml'), ordersFile),
    draw: read(place('draw.yaml'), drawFile),
    criteria: read(place('criteria.yaml'), criteriaFile),
    indicators: read(place('indicators.yaml'), indicatorsFile),
    personas: read(place('personas.yaml'), personasFile),
  };
  const channels = parts.channels?.value.channels.map((channel) => channel.id) ?? [];
  const each = <S extends z.ZodType>(folder: string, schema: S) =>
    channels.flatMap((channel) => read(place(`${folder}/${channel}.yaml`), schema) ?? []);
  const lists = {
    frameworks: yamlFilesIn('frameworks', dataDir).flatMap((file) => read(file, frameworkFile) ?? []),
    grid: each('grid', gridFile),
    recommendations: each('recommendations', recommendationsFile),
    scenarios: [read(place('scenarios.yaml'), scenariosFile)].filter((file) => file !== null),
  };
  return problems.length === 0 && isComplete(parts) ? { files: { ...parts, ...lists } } : { problems };
}

/** Reads any one file of the data directory under its schema. */
export function readData<S extends z.ZodType>(dataDir: string, file: string, schema: S) {
  const path = join(dataDir, file);
  if (!existsSync(path)) return { problems: [problemAt(file, null, { code: 'file_missing', path: [] })] };
  return readYaml(file, readFileSync(path, 'utf8'), schema);
}

/** Where a file of an edition lies below the data directory: its own, or that of the edition it is based on. */
export function placeInEdition(name: string, { id, based_on: basedOn }: { id: string; based_on?: string | undefined }, dataDir: string): string {
  const own = `editions/${id}/${name}`;
  return basedOn === undefined || existsSync(join(dataDir, own)) ? own : `editions/${basedOn}/${name}`;
}

function yamlFilesIn(folder: string, dataDir: string): string[] {
  const path = join(dataDir, folder);
  const names = existsSync(path) ? readdirSync(path).toSorted() : [];
  return names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`);
}

type Found<T> = { [K in keyof T]: NonNullable<T[K]> };

function isComplete<T extends Record<string, unknown>>(parts: T): parts is T & Found<T> {
  return Object.values(parts).every((part) => part !== null);
}
