export const documentKinds = ['replay', 'slides', 'document'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A replay, slides or a paper: an address elsewhere. */
export interface MeetingDocument {
  id: string;
  /** The session that it is of; null: of the whole meeting. */
  sessionId: string | null;
  kind: DocumentKind;
  title: string;
  href: string;
}
