import type { Document, LineCounter as Lines, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { EditionProblem, Finding, Path, Position } from './problem.ts';
import { problemAt, shown } from './problem.ts';
import { findingsOf, valueAt } from './schema-findings.ts';

/** Longest file read, in characters: the largest grid file is under a tenth of it. */
export const maxLength = 1_000_000;

/** Aliases are not needed here; a few are tolerated, an exponential growth is not. */
const maxAliases = 20;

/** A file that was read: its content, and a way to point into it. */
export type SourceFile<T> = {
  readonly file: string;
  readonly value: T;
  readonly tell: (finding: Finding) => EditionProblem;
};

export type Read<T> = { readonly read: SourceFile<T> } | { readonly problems: readonly EditionProblem[] };

/**
 * Reads one YAML file under a strict schema. `file` is its name in messages. Refuses what is too long, not
 * YAML, has a key twice, grows by aliases, or does not fit the schema; each problem says line and key.
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.output<S>> {
  if (text.length > maxLength) return refused(file, 'file_too_large', `≤ ${maxLength}`, String(text.length));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return { problems: document.errors.map((error) => syntaxProblem(file, error)) };
  const content = contentOf(document);
  if ('failure' in content) return refused(file, content.failure, `≤ ${maxAliases} alias`, '*');
  const tell = (finding: Finding) =>
    problemAt(file, positionOf(document, lines, finding.path), finding, keyOf(content.value, finding.path));
  const parsed = schema.safeParse(content.value);
  if (parsed.success) return { read: { file, value: parsed.data, tell } };
  return { problems: findingsOf(parsed.error.issues, content.value, schema).map(tell) };
}

function refused(file: string, code: EditionProblem['code'], expected: string, found: string): Read<never> {
  return { problems: [problemAt(file, { line: 1, column: 1 }, { code, path: [], expected, found })] };
}

function syntaxProblem(file: string, error: YAMLError): EditionProblem {
  const place = error.linePos?.[0];
  return problemAt(file, place ? { line: place.line, column: place.col } : null, {
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate_key' : 'unreadable',
    path: [],
    found: shown(error.message.split(' at line ')[0]),
  });
}

function contentOf(document: Document): { value: unknown } | { failure: 'alias_bomb' | 'unreadable' } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    return { value };
  } catch (error) {
    return { failure: error instanceof ReferenceError ? 'alias_bomb' : 'unreadable' };
  }
}

/** Where the path is written: its key, its entry in a list, or the deepest part of it that exists. */
function positionOf(document: Document, lines: Lines, path: Path): Position | null {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const next: unknown = pair ? pair.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    const place = offsetOf(pair ? pair.key : next);
    if (place === null) break;
    offset = place;
    node = next;
  }
  if (offset === null) return null;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The path for a reader: an entry of a list goes by its id where it has one (`items.phone-rings.weight`). */
function keyOf(content: unknown, path: Path): string {
  return path
    .map((step, depth) => (typeof step === 'number' ? idOf(valueAt(content, path.slice(0, depth + 1))) : null) ?? step)
    .join('.');
}

function idOf(entry: unknown): string | null {
  const named = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
  return typeof named === 'string' ? named : null;
}

function offsetOf(node: unknown): number | null {
  if (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) return node.range?.[0] ?? null;
  return null;
}
