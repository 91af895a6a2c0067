import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file: its path from the project's root, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const testFile = /(\.test|-builders)\.ts$/;

/** Files below a folder whose name ends in one of `endings`, in the order of their paths. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** What the product is made of: no test, no builder of test data. */
export function productFiles(endings: readonly string[] = ['.ts', '.svelte', '.js']): SourceFile[] {
  return filesBelow('src', endings).filter(({ path }) => !testFile.test(path));
}

/** The text without its comments, so that a word in a comment is not taken for code. Strings are kept. */
export function withoutComments(text: string): string {
  return text.replace(/("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*|<!--[\s\S]*?-->/g, (_, kept?: string) => kept ?? '');
}
