import { mean } from '#core/statistics/moments.ts';
import { fitCrossedModel, type CrossedObservation } from '#core/statistics/crossed-model.ts';

/** Points from 0 to 10, of one juror on one file and criterion. */
export interface JuryScore {
  fileId: string;
  jurorId: string;
  criterion: string;
  points: number;
}

/** A criterion on which files are judged, with its weight. */
export interface Judged {
  id: string;
  weight: number;
}

/** A file as the jury sees it in deliberation, in points of 10. */
export interface FileStanding {
  fileId: string;
  jurors: number;
  /** Weighted mean of the criteria, averaged over the jurors who scored it whole. */
  raw: number;
  /** The same had every juror been as severe as the mean of them; null when too few scores tell. */
  adjusted: number | null;
}

/** What a juror gives less than the others, in points of 10: negative = severe. */
export interface JurorSeverity {
  jurorId: string;
  files: number;
  effect: number | null;
}

export interface PanelReading {
  files: FileStanding[];
  jurors: JurorSeverity[];
  /** What share of the spread of marks comes from jurors rather than files, from 0 to 1; null when too few scores tell. */
  severityShare: number | null;
}

/** Fewer marks than this cannot tell severity from the quality of files. */
const leastMarks = 8;

/**
 * Marks of a jury read together (method 1.8): y = file + juror + error, crossed random effects. Only marks of a file on all its
 * criteria count. Files come the highest adjusted first, so that a file is not chosen for the leniency of who read it.
 */
export function readPanel(scores: readonly JuryScore[], judged: readonly Judged[]): PanelReading {
  const marks = marksOf(scores, judged);
  const jurors = [...Map.groupBy(marks, ({ jurorId }) => jurorId)];
  const model = enough(marks) ? fitCrossedModel(marks.map(({ fileId, jurorId, mark }): CrossedObservation => ({ y: mark, structure: fileId, evaluator: jurorId }))) : null;
  const centre = model?.fixed.get('mean')?.estimate ?? 0;
  const files = [...Map.groupBy(marks, ({ fileId }) => fileId)].map(([fileId, own]): FileStanding => ({
    fileId, jurors: own.length, raw: mean(own.map(({ mark }) => mark)), adjusted: model ? bounded(centre + (model.structures.get(fileId) ?? 0)) : null,
  }));
  const spread = model ? model.sd.structure ** 2 + model.sd.evaluator ** 2 : 0;
  return {
    files: files.sort((a, b) => (b.adjusted ?? b.raw) - (a.adjusted ?? a.raw) || b.raw - a.raw || (a.fileId < b.fileId ? -1 : 1)),
    jurors: jurors.map(([jurorId, own]) => ({ jurorId, files: own.length, effect: model?.evaluators.get(jurorId)?.effect ?? null })).sort((a, b) => (a.effect ?? 0) - (b.effect ?? 0)),
    severityShare: model && spread > 0 ? model.sd.evaluator ** 2 / spread : null,
  };
}

/** Jurors who scored a file on all its criteria. */
export const readersOf = (scores: readonly JuryScore[], judged: readonly Judged[], fileId: string): string[] =>
  marksOf(scores.filter((score) => score.fileId === fileId), judged).map(({ jurorId }) => jurorId);

type Mark = { fileId: string; jurorId: string; mark: number };

function marksOf(scores: readonly JuryScore[], judged: readonly Judged[]): Mark[] {
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  return [...Map.groupBy(scores, ({ fileId, jurorId }) => `${fileId} ${jurorId}`).values()].flatMap((own): Mark[] => {
    const [first] = own;
    const points = judged.map(({ id, weight }) => ({ weight, points: own.find(({ criterion }) => criterion === id)?.points }));
    if (!first || points.some((one) => one.points === undefined)) return [];
    return [{ fileId: first.fileId, jurorId: first.jurorId, mark: points.reduce((sum, one) => sum + one.weight * (one.points ?? 0), 0) / total }];
  });
}

/** Marks of several jurors on several files, some of whom read the same. */
function enough(marks: readonly Mark[]): boolean {
  const of = (key: 'fileId' | 'jurorId') => new Set(marks.map((mark) => mark[key])).size;
  return marks.length >= leastMarks && of('fileId') > 1 && of('jurorId') > 1 && marks.length > of('fileId') && new Set(marks.map(({ mark }) => mark)).size > 1;
}

const bounded = (points: number): number => Math.min(10, Math.max(0, points));

/** Jurors who must have read the chosen file, and be there: three at least, and more than half of those who are not tied to it. */
export const quorumOf = (untied: number): number => Math.max(3, Math.floor(untied / 2) + 1);
