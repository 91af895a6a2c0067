import type { EditionFiles } from './edition-files.ts';
import { nearest } from './nearest.ts';
import type { EditionProblem, Path } from './problem.ts';
import type { SourceFile } from './read-yaml.ts';

/** Every source that is named by a key must be listed; data past its review date is pointed out. */
export function checkOrigins(files: EditionFiles, today?: string): EditionProblem[] {
  const known = new Set(Object.keys(files.sources.value.sources));
  return filesOf(files).flatMap((file) => checkOriginsIn(file, known, today));
}

/** The same of one file. */
export function checkOriginsIn(file: SourceFile<unknown>, known: ReadonlySet<string>, today?: string): EditionProblem[] {
  return originsIn(file.value, []).flatMap(({ path, ref, reviewBy }) => [
    ...unknownKeys(ref, known).map((key) =>
      file.tell({ code: 'unknown_reference', path: [...path, 'source', 'ref'], found: key, near: nearest(key, known) }),
    ),
    ...(today !== undefined && reviewBy !== undefined && reviewBy < today
      ? [file.tell({ code: 'review_overdue', severity: 'warning', path: [...path, 'review_by'], found: reviewBy })]
      : []),
  ]);
}

function filesOf(files: EditionFiles): readonly SourceFile<unknown>[] {
  const { sources: _, grid, recommendations, scenarios, frameworks, ...single } = files;
  return [...Object.values(single), ...grid, ...recommendations, ...scenarios, ...frameworks];
}

type Origin = { path: Path; ref: string | undefined; reviewBy: string | undefined };

/** Every place of a file that carries a source or a review date, at any depth. */
function originsIn(value: unknown, path: Path): Origin[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => originsIn(entry, [...path, index]));
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    key === 'source' ? [] : originsIn(entry, [...path, key]),
  );
  const ref = 'source' in value ? refOf(value.source) : undefined;
  const reviewBy = 'review_by' in value && typeof value.review_by === 'string' ? value.review_by : undefined;
  return ref === undefined && reviewBy === undefined ? inner : [{ path, ref, reviewBy }, ...inner];
}

function refOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('ref' in source)) return undefined;
  return typeof source.ref === 'string' ? source.ref : undefined;
}

/** Keys look like `M9`; anything else is the name of a text and cannot be checked. */
function unknownKeys(ref: string | undefined, known: ReadonlySet<string>): string[] {
  const keys = ref?.match(/(?<![\w.-])[A-Z]\d{1,2}(?![\w.-])/g) ?? [];
  return keys.filter((key) => !known.has(key));
}
