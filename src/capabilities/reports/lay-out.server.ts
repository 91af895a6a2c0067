import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { writeDeck } from './deck/write-deck.server.ts';
import type { Composed } from './document/compose.ts';

/** What writes slides that can be changed: named in their codes, as templates are in those of PDF documents. */
export const deckEngine = 'pptxgenjs 4.0.1, look 1';

/** The bytes of a composed document. `root`: root of the product. Throws `PdfError`. */
export function layOut(root: string, { template, data }: Composed): Promise<Buffer> {
  return template === 'pptx' ? writeDeck(data) : renderPdf(root, template, data);
}
