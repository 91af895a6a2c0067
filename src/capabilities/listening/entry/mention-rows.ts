import type { Reason, UnderstoodSentence } from '#core/listening/mention.ts';

/** One subject of one sentence as it is kept. */
export interface FindingRow {
  sentence: number;
  subject: number;
  place_from: number;
  place_to: number;
  criterion: string | null;
  polarity: number;
  sure: number;
  sure_polarity: number;
  doubtful: boolean;
  because: { criterion: Reason[]; polarity: Reason[] } | null;
}

/** Findings of a text, sentence by sentence. */
export const findingRows = (sentences: readonly UnderstoodSentence[]): FindingRow[] => sentences.filter(({ from, to }) => to > from).flatMap(({ from, to, subjects }, sentence) => subjects.map((one, subject) => ({
  sentence, subject, place_from: from, place_to: to, criterion: one.criterion, polarity: one.polarity, sure: rounded(one.sure), sure_polarity: rounded(one.surePolarity), doubtful: one.doubtful,
  because: one.because.criterion.length + one.because.polarity.length === 0 ? null : { criterion: one.because.criterion.map(kept), polarity: one.because.polarity.map(kept) },
})));

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
const kept = ({ from, to, share }: Reason): Reason => ({ from, to, share: rounded(share) });
