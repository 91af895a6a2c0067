import { renderSVG } from 'uqr';
import { writeWorkbook } from '#platform/files/write-sheet.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import type { Composed } from './document/compose.ts';

/** What writes slides that can be changed: named in their codes, as templates are in those of PDF documents. */
export const deckEngine = 'pptxgenjs 4.0.1, look 1';

/** The same of tables. */
export const tablesEngine = 'hucre 1.0.0, look 1';

/** The bytes of a composed document. `root`: root of the product. Throws `PdfError`. */
export async function layOut(root: string, composed: Composed): Promise<Buffer> {
  switch (composed.template) {
    case 'pptx': {
      // Its package is large, and few processes ever write one.
      const { writeDeck } = await import('./deck/write-deck.server.ts');
      return writeDeck(composed.data);
    }
    case 'xlsx':
    case 'ods':
      return Buffer.from(await writeWorkbook(composed.template, composed.data.sheets));
    case 'paper':
      return renderPdf(root, 'paper', composed.data, { 'qr.svg': Buffer.from(renderSVG(composed.data.verify.link, { border: 0 })) });
    default:
      return renderPdf(root, composed.template, composed.data);
  }
}
