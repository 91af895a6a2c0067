/** How many chose each step (the worst first), by question. */
export type PaperCounts = Readonly<Record<string, readonly number[]>>;

/** One opinion of a batch: sheets are alike, so a place in its cell is all there is to tell them apart. */
export interface PaperPlace {
  question: string;
  value: number;
  /** From 1; a place given up by a correction is never used again. */
  ordinal: number;
}

/**
 * What the last of some versions of a batch changes: places that begin to count, and places that no longer do. Each version
 * says the whole count; the places in force follow from all of them, so that entering the same again changes nothing.
 */
export function changeOfLast(versions: readonly PaperCounts[]): { added: PaperPlace[]; retired: PaperPlace[] } {
  const live = new Map<string, number[]>();
  const used = new Map<string, number>();
  let added: PaperPlace[] = [];
  let retired: PaperPlace[] = [];
  for (const [index, counts] of versions.entries()) {
    [added, retired] = [[], []];
    for (const { cell, question, value, wanted } of cellsOf(versions[index - 1] ?? {}, counts)) {
      const places = live.get(cell) ?? [];
      const last = used.get(cell) ?? 0;
      const more = Array.from({ length: Math.max(0, wanted - places.length) }, (_, i) => last + 1 + i);
      added.push(...more.map((ordinal) => ({ question, value, ordinal })));
      retired.push(...places.slice(wanted).map((ordinal) => ({ question, value, ordinal })));
      live.set(cell, [...places.slice(0, wanted), ...more]);
      used.set(cell, last + more.length);
    }
  }
  return { added, retired };
}

function cellsOf(before: PaperCounts, after: PaperCounts): { cell: string; question: string; value: number; wanted: number }[] {
  const questions = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return questions.flatMap((question) => {
    const length = Math.max(before[question]?.length ?? 0, after[question]?.length ?? 0);
    return Array.from({ length }, (_, value) => ({ cell: `${question} ${value}`, question, value, wanted: after[question]?.[value] ?? 0 }));
  });
}

export function paperTotal(counts: PaperCounts): number {
  return Object.values(counts).flat().reduce((sum, n) => sum + n, 0);
}

export function sameCounts(a: PaperCounts, b: PaperCounts): boolean {
  return cellsOf(a, b).every(({ question, value, wanted }) => (a[question]?.[value] ?? 0) === wanted);
}
