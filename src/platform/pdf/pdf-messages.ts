/** Name under which an invoice carries its XML: fixed by Factur-X. */
export const facturXFile = 'factur-x.xml';

/**
 * What a document must be. `ua-1`: accessible, for reading. `factur-x`: also fit for archives (PDF/A-3a), with the
 * XML of an invoice attached by its template as `factur-x.xml` and announced in its metadata.
 */
export type DocumentKind = 'ua-1' | 'factur-x';

/** What the product asks of the process that makes documents. */
export interface PdfRequest {
  id: number;
  /** Path of the template below the folder of templates, without `.typ`. */
  template: string;
  /** Read by the template as `json("/data.json")`. */
  data: string;
  /** Other files the template reads: pictures, attachments. */
  files: Record<string, Uint8Array>;
  kind: DocumentKind;
}

/** What it answers: the document, or why there is none; and its resident memory in bytes afterwards. */
export type PdfAnswer = { id: number; memory: number } & ({ pdf: Uint8Array } | { error: string });
