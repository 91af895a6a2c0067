import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPdfCompiler } from './compile-pdf.ts';
import type { PdfAnswer, PdfRequest } from './pdf-messages.ts';

/**
 * The process that makes documents, one at a time: started by render-pdf.ts with the folder of templates, ended by
 * it, and by itself as soon as its parent is gone.
 */
const compile = createPdfCompiler(process.argv[2] ?? '');

process.on('message', async (request: PdfRequest) => {
  const answer = await documentOf(request);
  // Results of the compiler are only let go when the event loop turns.
  await nextTurn();
  process.send?.({ ...answer, id: request.id, memory: process.memoryUsage.rss() } satisfies PdfAnswer);
});
process.on('disconnect', () => process.exit(0));

async function documentOf(request: PdfRequest): Promise<{ pdf: Uint8Array } | { error: string }> {
  try {
    return { pdf: await compile(request) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
