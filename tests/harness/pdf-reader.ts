import { inflateSync } from 'node:zlib';

/** What tests ask of a PDF made by our own compiler: its text, its tags, its metadata. No general reader of PDF. */
export interface ReadPdf {
  /** Texts of each page, in the order in which they are drawn. */
  pages: string[];
  text: string;
  title: string | undefined;
  lang: string | undefined;
  tagged: boolean;
  displaysTitle: boolean;
  /** Version of PDF/UA that it claims in its metadata. */
  accessibility: string | undefined;
  bookmarks: number;
  /** How often each structure tag occurs. */
  tags: Record<string, number>;
  /** Alternative texts of figures. */
  alternatives: string[];
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = objectsOf(raw);
  const pages = pagesInOrder(objects).map((page) => pageText(page, objects));
  const xmp = Buffer.from(raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>')), 'latin1').toString('utf8');
  const tags: Record<string, number> = {};
  for (const [, tag = ''] of raw.matchAll(/\/Type \/StructElem\n\s*\/S \/(\w+)/g)) tags[tag] = (tags[tag] ?? 0) + 1;
  return {
    pages, tags,
    text: pages.join('\n'),
    title: /<dc:title>.*?<rdf:li[^>]*>([^<]*)/.exec(xmp)?.[1],
    lang: /\/Lang \(([^)]*)\)/.exec(raw)?.[1],
    tagged: /\/MarkInfo <<\s*\/Marked true/.test(raw),
    displaysTitle: raw.includes('/DisplayDocTitle true'),
    accessibility: /<pdfuaid:part>(\d)/.exec(xmp)?.[1],
    bookmarks: raw.match(/\/Title [^\n]*\n\s*\/Parent|\/Parent \d+ 0 R\n\s*(?:\/(?:Next|Prev|First|Last|Count)[^\n]*\n\s*)*\/Title/g)?.length ?? 0,
    alternatives: [...raw.matchAll(/\/Alt (\((?:\\[^]|[^\\)])*\)|<[0-9A-Fa-f]*>)/g)].map(([, alt = '']) => stringOf(alt)),
  };
}

type Objects = ReadonlyMap<string, string>;

function objectsOf(raw: string): Objects {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) objects.set(id, body);
  return objects;
}

function pagesInOrder(objects: Objects): string[] {
  const root = [...objects.values()].find((body) => /\/Type \/Pages/.test(body) && !/\/Parent/.test(body)) ?? '';
  const visit = (node: string): string[] =>
    /\/Type \/Pages/.test(node) ? references(/\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '').flatMap((id) => visit(objects.get(id) ?? '')) : [node];
  return visit(root);
}

const references = (text: string): string[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);

function pageText(page: string, objects: Objects): string {
  const resources = resolve(/\/Resources (<<[^]*|\d+ 0 R)/.exec(page)?.[1] ?? '', objects);
  const fontList = resolve(/\/Font (<<[^>]*>>|\d+ 0 R)/.exec(resources)?.[1] ?? '', objects);
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', id = ''] of fontList.matchAll(/\/(\w+) (\d+) 0 R/g)) fonts.set(name, glyphTexts(objects.get(id) ?? '', objects));
  const content = references(/\/Contents ([^\n]*)/.exec(page)?.[1] ?? '').map((id) => streamOf(objects.get(id) ?? '')).join('\n');
  return drawnText(content, fonts);
}

const resolve = (text: string, objects: Objects): string => {
  const reference = /^(\d+) 0 R/.exec(text);
  return reference ? (objects.get(reference[1] ?? '') ?? '') : text;
};

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** From the glyphs of a font to characters, by its ToUnicode map. */
function glyphTexts(font: string, objects: Objects): Map<number, string> {
  const map = new Map<number, string>();
  const cmap = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) map.set(parseInt(glyph, 16), utf16(text));
  }
  return map;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Shown strings, one line each time the place is set anew. Replacement texts stand for what they cover. */
function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  const steps = /\/(\w+) [\d.]+ Tf|[(<]|\bET\b/g;
  for (let found = steps.exec(content); found; found = steps.exec(content)) {
    const [step, name] = found;
    if (name) font = fonts.get(name) ?? font;
    else if (step === 'ET') text += '\n';
    else {
      const literal = literalAt(content, found.index);
      steps.lastIndex = found.index + literal.length;
      // Property lists hold texts too, between << and >>: they are not drawn.
      if (!literal.startsWith('<<')) text += glyphsOf(literal).map((glyph) => font.get(glyph) ?? '').join('');
    }
  }
  return text;
}

/** The string, or the property list, that opens at `start`. Parentheses that pair up may stand in a string as they are. */
function literalAt(content: string, start: number): string {
  if (content.startsWith('<<', start)) return content.slice(start, content.indexOf('BDC', start));
  if (content[start] === '<') return content.slice(start, content.indexOf('>', start) + 1);
  let depth = 0;
  for (let i = start; i < content.length; i++) {
    if (content[i] === '\\') i++;
    else if (content[i] === '(') depth++;
    else if (content[i] === ')' && --depth === 0) return content.slice(start, i + 1);
  }
  return content.slice(start);
}

function glyphsOf(shown: string): number[] {
  const bytes = bytesOf(shown);
  return Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16BE(2 * i));
}

/** A PDF string as text: UTF-16 with its mark, or plain. */
function stringOf(literal: string): string {
  const bytes = bytesOf(literal);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function bytesOf(literal: string): Buffer {
  if (literal.startsWith('<')) return Buffer.from(literal.slice(1, -1), 'hex');
  const bytes = literal.slice(1, -1).replace(/\\([0-7]{1,3}|[^])/g, (_, escape: string) =>
    String.fromCharCode(/^[0-7]/.test(escape) ? parseInt(escape, 8) : (escapes[escape] ?? escape.charCodeAt(0))));
  return Buffer.from(bytes, 'latin1');
}
