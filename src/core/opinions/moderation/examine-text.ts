import { findNames, nameRules } from './find-names.ts';
import { findPersonal } from './find-personal.ts';
import { findWords, wordRules } from './find-words.ts';
import { isDanger, settled, type FindingKind, type TextFinding } from './finding.ts';
import type { ModerationLists } from './lists.ts';

/** Finds in a text what a person should look at before it is published; `language`: the one in which it was asked for. */
export type ExamineText = (text: string, language: string) => TextFinding[];

/** Makes the rules ready: compiling them costs more than using them. */
export function textExaminer(lists: ModerationLists): ExamineText {
  const [names, words] = [nameRules(lists), wordRules(lists)];
  return (text, language) => settled([...findPersonal(text), ...findNames(text, names), ...findWords(text, language, words)]);
}

/** A piece of a text, with what was found in it. */
export interface TextPiece {
  text: string;
  kind: FindingKind | null;
  /** Its place in the findings. */
  finding: number | null;
}

/** The text in pieces, in order; findings that overlap the one before (dangers) are shown by their list alone. */
export function piecesOf(text: string, findings: readonly TextFinding[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [finding, { kind, from, to }] of findings.entries()) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), kind: null, finding: null });
    pieces.push({ text: text.slice(from, to), kind, finding });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: null, finding: null });
  return pieces;
}

/** What is masked unless a person says otherwise: everything but words of danger, which call for help rather than ink. */
export const maskedByDefault = ({ kind }: TextFinding): boolean => !isDanger(kind);

/** Where `words` stand in a text, whatever their capitals; for what the rules did not find. */
export function placesOf(text: string, words: readonly string[]): TextFinding[] {
  const lower = text.toLowerCase();
  return words.map((word) => word.trim().toLowerCase()).filter((word) => word.length > 1).flatMap((word) => {
    const found: TextFinding[] = [];
    for (let from = lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + word.length)) found.push({ kind: 'name', from, to: from + word.length });
    return found;
  });
}

/** The text with `word(kind)` in place of what is masked. */
export function maskText(text: string, masks: readonly TextFinding[], word: (kind: FindingKind) => string): string {
  let masked = '';
  let at = 0;
  for (const { kind, from, to } of masks.toSorted((a, b) => a.from - b.from)) {
    if (from < at) {
      at = Math.max(at, to);
      continue;
    }
    masked += text.slice(at, from) + word(kind);
    at = to;
  }
  return masked + text.slice(at);
}
