import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontCoverage, withinCoverage } from './font-coverage.ts';
import { announceFacturX } from './factur-x.ts';
import type { PdfRequest } from './pdf-messages.ts';
import { markRowHeaders } from './row-headers.ts';

/** Every weight that templates may use; a text in another one is an error, not a likeness. */
const weights = ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const;

// Typst keeps what it laid out for the next documents; older generations than this are let go.
const keptGenerations = 2;

export type CompilePdf = (request: Omit<PdfRequest, 'id' | 'kind'> & Partial<Pick<PdfRequest, 'kind'>>) => Promise<Buffer>;

/**
 * A compiler of templates of `folder` into PDF/UA-1, or into an invoice of Factur-X. It throws with Typst's own words on any error or warning:
 * a font or glyph that is missing, a figure without alternative text, a skipped heading.
 */
export function createPdfCompiler(folder: string): CompilePdf {
  const fonts = weights.map(readFont);
  const covered = fontCoverage(fonts[1] ?? Buffer.alloc(0));
  const typst = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });

  function compile({ template, data, files, kind = 'ua-1' }: Parameters<CompilePdf>[0]): Buffer {
    typst.mapShadow(join(folder, 'data.json'), Buffer.from(withinCoverage(data, covered)));
    for (const [path, content] of Object.entries(files)) typst.mapShadow(join(folder, path), Buffer.from(content));
    const result = typst.compile({ mainFilePath: join(folder, `${template}.typ`) });
    const faults = [result.takeError(), result.takeWarnings()].flatMap((found) => (found ? typst.fetchDiagnostics(found) : []));
    if (faults.length > 0 || !result.result) throw new Error(faults.map(inWords).join('\n') || 'no document');
    return typst.pdf(result.result, { pdfStandard: kind === 'factur-x' ? 'a-3a' : 'ua-1' });
  }

  return async (request) => {
    try {
      const pdf = markRowHeaders(compile(request));
      return request.kind === 'factur-x' ? await announceFacturX(pdf) : pdf;
    } finally {
      typst.resetShadow();
      typst.evictCache(keptGenerations);
    }
  };
}

function readFont(weight: (typeof weights)[number]): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
  return readFileSync(join(folder, weight, `SourceSans3_${weight}.ttf`));
}

/** One of the compiler's findings as a line. Its type is open: what is not there is left out. */
function inWords(finding: unknown): string {
  if (typeof finding !== 'object' || finding === null) return String(finding);
  const { path, range, message, hints } = finding as Record<string, unknown>; // read with care just below
  const told = [path, range, message, ...(Array.isArray(hints) ? hints : [])];
  return told.filter((part) => typeof part === 'string' && part.length > 0).join(' ');
}
