/** What a mail that comes back on a mission can be. */
export const replyKinds = ['bounce', 'automatic', 'acknowledgement', 'transfer', 'human'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** A mail as the rules look at it: already parsed, within limits. Header names in lower case. */
export interface ReadMail {
  headers: Readonly<Record<string, string>>;
  /** The envelope's sender; '' is the null path of a report, null when not known. */
  returnPath: string | null;
  from: string;
  subject: string;
  text: string;
  /** Types of its parts, its own first, in lower case. */
  parts: readonly string[];
}

/** What the rules make of a mail. */
export interface Verdict {
  kind: ReplyKind;
  /** 0..1: how far the kind stands above the others; below `sureFrom` a person decides. */
  confidence: number;
  /** Ids of the rules that spoke for this kind, the strongest first. */
  rules: string[];
}

/** From here on a verdict holds without a person. */
export const sureFrom = 0.8;
