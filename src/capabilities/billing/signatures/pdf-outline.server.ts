import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** What has to be known of a PDF before it is kept. */
export interface PdfOutline {
  /** Pages, as the file declares them; 0 when it declares none. */
  pages: number;
  encrypted: boolean;
  /** It has the end that a whole PDF has. */
  complete: boolean;
}

const inflated = promisify(inflate);
/** A stream that would grow beyond this is not read: nobody's order form needs it. */
const streamBound = 8e6;
const totalBound = 32e6;
/** Nodes of a page tree that are looked at; a tree of a few pages has a handful. */
const mostNodes = 2_000;
const mostStreams = 2_000;

/**
 * Reads the outline of a PDF without interpreting it: dictionaries are looked for as text, in the file and in its
 * compressed object streams. What is sent here comes from anywhere; a whole parser would be a larger door.
 */
export async function pdfOutline(bytes: Buffer): Promise<PdfOutline> {
  const text = bytes.toString('latin1');
  const objects = [text, ...(await objectStreams(bytes, text))];
  return {
    pages: Math.max(0, ...objects.map(pagesIn)),
    encrypted: objects.some((one) => /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(one)),
    complete: text.lastIndexOf('%%EOF') > 0 && text.includes('startxref'),
  };
}

/** The greatest number of pages that a node of the page tree declares; where none does, the pages that stand there. */
function pagesIn(text: string): number {
  const nodes = [...text.matchAll(/\/Type\s*\/Pages\b/g)].slice(0, mostNodes);
  const declared = nodes.flatMap(({ index }) => [...dictionaryAround(text, index).matchAll(/\/Count\s+(\d{1,9})\b/g)].map(([, count]) => Number(count)));
  const standing = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  return declared.length > 0 ? Math.max(...declared) : standing;
}

/** What stands near a place of the text, within the object that holds it. */
function dictionaryAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 400), index).split(/\bobj\b/).at(-1) ?? '';
  const after = text.slice(index, index + 20_000).split(/endobj|stream/, 1)[0] ?? '';
  return before + after;
}

async function objectStreams(bytes: Buffer, text: string): Promise<string[]> {
  const found: string[] = [];
  let total = 0;
  let streams = 0;
  let read = 0; // where the last stream ended: the whole search passes over the file once
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const start = text.slice(index, index + 1_000).indexOf('stream');
    if (index < read || start < 0) continue;
    const end = text.indexOf('endstream', index + start);
    if (end < 0 || total > totalBound || ++streams > mostStreams) break;
    const from = index + start + (text[index + start + 6] === '\r' ? 8 : 7);
    const content = await inflated(bytes.subarray(from, end), { maxOutputLength: streamBound }).catch(() => null);
    read = end;
    if (!content) continue;
    total += content.length;
    found.push(content.toString('latin1'));
  }
  return found;
}
