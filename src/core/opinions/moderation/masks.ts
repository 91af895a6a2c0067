import { maskText, placesOf } from './examine-text.ts';
import { findingKinds, type FindingKind, type TextFinding } from './finding.ts';
import { maskWord } from './mask-words.ts';

/** What a person chose to mask: findings as `maskName` writes them, and words besides. */
export interface ChosenMasks {
  masks: readonly string[];
  also: readonly string[];
}

/** A finding as a field of a form carries it: `phone:12-26`. */
export const maskName = ({ kind, from, to }: TextFinding): string => `${kind}:${from}-${to}`;

const isKind = (text: string): text is FindingKind => findingKinds.some((kind) => kind === text);

/** The opposite; what lies outside of the text is left out. */
function readMasks(text: string, names: readonly string[]): TextFinding[] {
  return names.flatMap((name) => {
    const [, kind = '', from = '', to = ''] = /^(\w+):(\d+)-(\d+)$/.exec(name) ?? [];
    return isKind(kind) && Number(from) < Number(to) && Number(to) <= text.length ? [{ kind, from: Number(from), to: Number(to) }] : [];
  });
}

/** The text with its masks, as it would be published. */
export function maskedText({ text, language }: { text: string; language: string }, { masks, also }: ChosenMasks): string {
  return maskText(text, [...readMasks(text, masks), ...placesOf(text, also)], maskWord(language));
}

/** Words to mask besides, parted by commas or lines. */
export const alsoWords = (typed: string): string[] => typed.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word.length > 1);
