import type { DrawFile } from '#core/draw/draw-file.ts';
import type { Candidate, DrawRules } from '#core/draw/draw-rules.ts';

/** How far a draw is; each stage is reached once. */
export const drawStages = ['announced', 'committed', 'frozen', 'drawing', 'drawn'] as const;
export type DrawStage = (typeof drawStages)[number];

/** All that is public of a draw. */
export interface DrawState {
  commitment: { seedHash: string; rules: DrawRules; committedAt: Date } | null;
  /** `rules` are those of the commitment, less the places given before. */
  list: { text: string; hash: string; candidates: Candidate[]; rules: DrawRules; givenBefore: number; frozenAt: Date } | null;
  /** A later day for the public value, where the list was frozen too late for that of the data. */
  postponed: { on: string; reason: string } | null;
  beacon: { value: string; enteredAt: Date } | null;
  /** The published file, and its exact text. */
  result: { file: DrawFile; text: string; drawnAt: Date } | null;
}

export function stageOf({ commitment, list, beacon, result }: DrawState): DrawStage {
  if (result) return 'drawn';
  if (beacon) return 'drawing';
  if (list) return 'frozen';
  return commitment ? 'committed' : 'announced';
}
