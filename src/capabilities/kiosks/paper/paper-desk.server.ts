import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoint } from '../points/arrange-points.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { stepWords } from '../sets/asked-words.ts';
import { correctPaper, enterPaper } from './enter-paper.server.ts';
import { countsOf, paperCorrectionInput, paperInput } from './paper.input.ts';
import { paperBatches, paperVersions, type PaperVersion } from './paper.queries.server.ts';
import { parseForm } from '#platform/http/form-input.ts';

/** The questions of a set as rows of a tally. */
export interface TallyRow {
  label: string;
  steps: string[];
}

export interface PaperDesk {
  points: CollectionPoint[];
  chosen: { id: string; rows: TallyRow[] } | null;
  batches: (PaperVersion & { pointName: string })[];
}

/** Where paper is entered: the batches of a body, and the tally of the point chosen. */
export async function paperDesk(ctx: Ctx, organisationId: string, pointId: string | null): Promise<PaperDesk> {
  const all = await pointsOf(ctx.db, organisationId);
  const points = all.filter(({ state }) => state !== 'closed');
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const point = points.find(({ id }) => id === pointId) ?? points[0];
  const batches = (await paperBatches(ctx.db, organisationId)).map((batch) => ({ ...batch, pointName: names.get(batch.pointId) ?? '' }));
  return { points, batches, chosen: point ? { id: point.id, rows: rowsOf(ctx, await readQuestionSet(ctx, organisationId, point.setRef)) } : null };
}

function rowsOf(ctx: Ctx, set: QuestionSet): TallyRow[] {
  const language = askingLanguage(ctx.locale, ctx.settings.dataDir);
  return set.questions.map((question) => ({ label: question.label[ctx.locale], steps: stepWords({ language }, question) }));
}

/** Enters what a form says. Returns how many answers are new; 0: the batch was entered already. Throws as `enterPaper` does. */
export async function enterPaperForm(ctx: Ctx, organisationId: string, form: FormData): Promise<number> {
  const { point: pointId, number, day } = parseForm(paperInput, form);
  if (day > ctx.clock.today()) throw problem('form_incomplete', {}, [{ field: 'day', code: 'paper_day_invalid' }]);
  const point = await readPoint(ctx, { organisationId, id: pointId });
  const counts = countsOf(await readQuestionSet(ctx, organisationId, point.setRef), form);
  if (!counts) throw problem('paper_empty');
  return (await enterPaper(ctx, { organisationId, pointId, number, day, counts })).added;
}

export interface PaperCorrection {
  batch: PaperVersion;
  rows: (TallyRow & { counts: number[] })[];
  versions: PaperVersion[];
}

type BatchKey = { organisationId: string; pointId: string; number: string };

/** A batch as it stands, to be corrected. Throws `not_found`. */
export async function openCorrection(ctx: Ctx, key: BatchKey): Promise<PaperCorrection> {
  const { batch, versions } = await latestOf(ctx, key);
  const set = await readQuestionSet(ctx, key.organisationId, batch.setRef);
  const rows = rowsOf(ctx, set).map((row, place) => ({ ...row, counts: [...(batch.counts[set.questions[place]?.id ?? ''] ?? [])] }));
  return { batch, rows, versions };
}

async function latestOf(ctx: Ctx, key: BatchKey): Promise<Pick<PaperCorrection, 'batch' | 'versions'>> {
  const versions = await paperVersions(ctx.db, key);
  const batch = versions.at(-1);
  if (!batch) throw problem('not_found');
  return { batch, versions };
}

/** Corrects a batch by what a form says. Throws as `correctPaper` does. */
export async function correctPaperForm(ctx: Ctx, organisationId: string, form: FormData): Promise<void> {
  const { point: pointId, number, version, reason } = parseForm(paperCorrectionInput.loose(), form);
  const { batch } = await latestOf(ctx, { organisationId, pointId, number });
  const counts = countsOf(await readQuestionSet(ctx, organisationId, batch.setRef), form);
  if (!counts) throw problem('paper_empty');
  await correctPaper(ctx, { organisationId, pointId, number, counts, reason, version });
}
