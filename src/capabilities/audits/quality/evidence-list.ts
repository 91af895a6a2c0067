/** A file beside the answers of an audit, as a sheet shows it and the rules read it. */
export interface EvidenceListItem {
  kind: string;
  /** As its sender named it. */
  name: string;
  /** Where a reviewer opens it. */
  url: string;
  sha256: string;
  itemId: string | null;
  capturedAt: Date | null;
  /** 64 bits of the picture in hex, made where it was taken (core/quality/difference-hash). */
  pictureHash: string | null;
}
