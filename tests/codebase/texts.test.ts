import { resolve } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { problems } from '#platform/http/problems/index.ts';
import { filesBelow, productFiles, withoutComments, type SourceFile } from './source-files.ts';

interface Text {
  catalogue: string;
  file: string;
  /** Keys from the root of the catalogue; places of a list are numbers. */
  path: string[];
  fr: string;
  en: string;
}

const catalogueFiles = filesBelow('src', ['.texts.ts']);
const texts = (await Promise.all(catalogueFiles.map(readCatalogues))).flat();

async function readCatalogues({ path: file }: SourceFile): Promise<Text[]> {
  const exported = (await import(resolve(file))) as Record<string, unknown>; // a module
  return Object.entries(exported).flatMap(([catalogue, value]) => {
    if (!isObject(value) || !('fr' in value) || !('en' in value)) return [];
    const english = new Map(leavesOf(value['en']).map(({ path, text }) => [path.join('.'), text]));
    return leavesOf(value['fr']).map(({ path, text }) => ({ catalogue, file, path, fr: text, en: english.get(path.join('.')) ?? '' }));
  });
}

/** Each text with its path; of a function, its source. */
function leavesOf(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: String(value) }];
  if (isObject(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  return [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const nameOf = ({ catalogue, path }: Text) => `${catalogue}.${path.join('.')}`;

test('every text exists in French and in English', () => {
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(({ fr, en }) => (fr.trim() === '') !== (en.trim() === '')).map(nameOf)).toEqual([]);
});

test('no English sentence is left in French, nor the reverse', () => {
  const sentence = /\p{L}+ \p{L}+ \p{L}+/u;
  const copied = texts.filter(({ fr, en }) => fr === en && sentence.test(fr) && !fr.includes('=>') && !fr.startsWith('function'));
  expect(copied.map(nameOf)).toEqual([]);
});

// U+202F before ; : ! ? % and inside « »; the typographic apostrophe. Times (10:30), addresses (https:) and code are left alone.
const wrongFrench = /\p{L}'\p{L}|[\p{L}\d»)] ?[!?;](?=\s|$)|[\p{L}»)] ?:(?=\s|$)|\d ?%|« |«\p{L}|\p{L}»| »/u;

test('French is set as French: narrow no-break spaces and apostrophes', () => {
  const french = [
    ...texts.filter(({ fr }) => !/=>|^function/.test(fr)).map((text) => ({ name: nameOf(text), fr: text.fr })),
    ...Object.entries(problems).map(([code, { fr }]) => ({ name: code, fr: fr.replaceAll(/\{\w+\}/g, 'x') })),
  ];
  expect(french.filter(({ fr }) => wrongFrench.test(fr)).map(({ name, fr }) => `${name}: ${fr}`)).toEqual([]);
});

test('every text is used', () => {
  const files = productFiles(['.ts', '.svelte', '.typ']).map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const byCatalogue = Map.groupBy(texts, ({ catalogue, file }) => `${file} ${catalogue}`);
  const unused = [...byCatalogue.values()].flatMap((own) => unusedIn(own, files));
  expect(unused).toEqual([]);
});

function unusedIn(own: Text[], files: readonly SourceFile[]): string[] {
  const [first] = own;
  if (!first) return [];
  const { catalogue, file } = first;
  // Where the catalogue may be read: files that name it, its own capability, and the pages to which it is handed.
  const place = /^src\/capabilities\/[^/]+\/|^src\/[^/]+\//.exec(file)?.[0] ?? file;
  const near = files.filter(({ path, text }) => path === file || text.includes(catalogue) || path.startsWith(place) || path.startsWith('src/routes/'));
  const code = near.map(({ path, text }) => (path === file ? text.replace(/fr: \{[\s\S]*/, '') : text)).join('\n');
  const wholes = new Set(own.flatMap(({ path }) => path.slice(0, -1)).filter((key) => new RegExp(`[.\\w]${key}\\b\\??\\.?\\[(?!'|\\d)|\\.${key}\\b(?=\\s*[),;}\\s]|$)`, 'm').test(code)));
  const indexed = new RegExp(`\\b${catalogue}(?:\\[[^\\]]+\\]|\\.fr|\\.en)\\)?\\[`).test(code) || variablesOf(catalogue, near);
  if (indexed) return [];
  return own.filter(({ path }) => !path.some((key, depth) => (depth > 0 && wholes.has(path[depth - 1] ?? '')) || (depth === path.length - 1 && isNamed(key, code)))).map(nameOf);
}

function isNamed(key: string, code: string): boolean {
  return /^\d+$/.test(key) || new RegExp(`\\.${key}\\b|\\['${key}'\\]|[{,]\\s*${key}\\s*[,}:]`).test(code);
}

/** Whether a variable that holds the whole catalogue of a language is read by a computed key. */
function variablesOf(catalogue: string, files: readonly SourceFile[]): boolean {
  return files.some(({ text }) =>
    [...text.matchAll(new RegExp(`const (\\w+) = (?:\\$derived\\()?${catalogue}\\[[^\\]]+\\]\\)?;`, 'g'))].some(([, name]) => new RegExp(`\\b${name}\\[(?!')`).test(text)));
}

// The gallery of components shows invented words, and is served to nobody.
const gallery = /^src\/ui\/gallery\//;
const spoken = new Set(['title', 'alt', 'label', 'placeholder', 'lead', 'hint', 'kicker', 'legend', 'caption', 'summary', 'aria-label', 'aria-description', 'heading']);

test('no component has visible words of its own: they come from the catalogues', () => {
  const components = filesBelow('src', ['.svelte']).filter(({ path }) => !gallery.test(path));
  expect(components.length).toBeGreaterThan(50);
  expect(components.flatMap(({ path, text }) => wordsOf(text).map((words) => `${path}: ${words}`))).toEqual([]);
});

/** Letters between tags, and attributes that are read out. */
function wordsOf(text: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isObject(node)) return;
    if (node['type'] === 'Attribute') return void found.push(...spokenWords(node as unknown as AST.Attribute));
    if (node['type'] === 'Text' && hasLetters(String(node['data']))) found.push(String(node['data']).trim());
    for (const [key, inner] of Object.entries(node)) if (key !== 'css' && key !== 'instance' && key !== 'module') walk(inner);
  };
  walk(parse(text, { modern: true }).fragment);
  return found;
}

function spokenWords(attribute: AST.Attribute): string[] {
  if (!spoken.has(attribute.name) || !Array.isArray(attribute.value)) return [];
  return attribute.value.flatMap((part) => (part.type === 'Text' && hasLetters(part.data) ? [`${attribute.name}="${part.data}"`] : []));
}

/** Letters that somebody would translate: an acronym (SIRET) is the same in both languages. */
function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^[A-Z]{2,6}$/.test(text.trim());
}
