import type { SheetQuestion } from '../poll-sheet.ts';

/** The answers of which one is chosen; none for a question that is answered otherwise. */
export function choicesOf({ kind, options }: SheetQuestion, words: { yes: string; no: string }): readonly { id: string; label: string; drawing?: string | undefined }[] {
  if (kind === 'yes_no') return [{ id: 'yes', label: words.yes }, { id: 'no', label: words.no }];
  return kind === 'scale' || kind === 'emoji' || kind === 'picture' ? options : [];
}
