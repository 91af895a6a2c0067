import type { Locale } from '../../shared/texts.ts';
import { piecesOf } from './examine-text.ts';
import { isDanger, type TextFinding } from './finding.ts';
import { findingTexts } from './finding.texts.ts';

/** A piece of a text as it is shown to whoever decides; `label` and `tone` where the rules found something. */
export type MarkedPiece = { readonly text: string; readonly label: string | null; readonly tone: 'danger' | 'insult' | 'personal' | null };

export function markedPieces(text: string, findings: readonly TextFinding[], locale: Locale): MarkedPiece[] {
  return piecesOf(text, findings).map(({ text: piece, kind }) =>
    kind === null ? { text: piece, label: null, tone: null } : { text: piece, label: findingTexts[locale][kind], tone: isDanger(kind) ? 'danger' : kind === 'insult' ? 'insult' : 'personal' });
}
