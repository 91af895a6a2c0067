/** What the product asks of the process that makes documents. */
export interface PdfRequest {
  id: number;
  /** Path of the template below the folder of templates, without `.typ`. */
  template: string;
  /** Read by the template as `json("/data.json")`. */
  data: string;
  /** Other files the template reads: pictures, attachments. */
  files: Record<string, Uint8Array>;
}

/** What it answers: the document, or why there is none; and its resident memory in bytes afterwards. */
export type PdfAnswer = { id: number; memory: number } & ({ pdf: Uint8Array } | { error: string });
