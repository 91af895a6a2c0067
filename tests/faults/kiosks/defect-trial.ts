import type { Defect } from './defects.ts';
import { runTrial, type Outcome } from './trial.ts';

/** A small trial of the system with a defect in it: whether a rule that should notice it was broken. */
export async function tryDefect(defect: Defect, say?: (line: string) => void): Promise<{ caught: string[]; outcome: Outcome }> {
  const outcome = await runTrial({
    kiosks: 6, farms: 2, opinions: 1_500, rate: 150, faults: 5, kinds: defect.kinds, lasting: [300, 800], patience: 6_000, front: 'sources', seed: 'defects', longestBatch: 60, defect, ...(say ? { say } : {}),
  });
  return { caught: defect.caughtBy.filter((rule) => rule in outcome.broken), outcome };
}
