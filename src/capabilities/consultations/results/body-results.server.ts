import type { PublishedFigure } from '#core/consultations/recount.ts';
import type { Ctx } from '#platform/context.ts';
import { rowFormats } from '#platform/files/row-stream.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { ConsultationKey } from '../arrange-consultations.server.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import { asShown, isOver, type OpenConsultation } from '../public/open-consultation.server.ts';
import { figuresOf } from './export-consultation.server.ts';
import { makeSynthesis, type Synthesis } from './make-synthesis.server.ts';
import { countedSteps, countFile, openFile, openTables, type OpenFile } from './open-files.server.ts';
import { readOutcomes, type StepOutcome } from './read-outcomes.server.ts';

/** A consultation as its body, or who has a key of it, reads it. Throws `not_found`. */
export async function openOwn(ctx: Ctx, key: ConsultationKey): Promise<OpenConsultation> {
  const consultation = await consultationOf(ctx.db, key);
  if (!consultation) throw problem('not_found');
  return asShown(ctx, consultation);
}

export interface BodyResults {
  outcomes: StepOutcome[];
  /** Tables of the data, and the formats in which each is written. */
  tables: { name: string; title: string }[];
  formats: readonly string[];
}

/** What came out so far, while it is open too: its body reads it before everybody. Throws `not_found`. */
export async function readBodyResults(ctx: Ctx, key: ConsultationKey): Promise<BodyResults> {
  const opened = await openOwn(ctx, key);
  return {
    outcomes: await readOutcomes(ctx, opened), formats: rowFormats,
    tables: openTables(opened).map(({ name, title }) => ({ name, title: title[opened.locale] })),
  };
}

/** Every figure of a consultation, as it is published once it is over. */
export async function readFigures(ctx: Ctx, opened: OpenConsultation): Promise<PublishedFigure[]> {
  const figures: PublishedFigure[] = [];
  for (const step of countedSteps(opened)) figures.push(...(await figuresOf(ctx, step)));
  return figures;
}

/** A file of its data, sent while it is read: a table by its name, or `count.json`, from which all is counted again. Throws `not_found`. */
export async function readBodyFile(ctx: Ctx, run: RunStep, key: ConsultationKey, file: string): Promise<OpenFile> {
  const opened = await openOwn(ctx, key);
  return file === 'count.json' ? countFile(run, opened, isOver(opened.state)) : openFile(run, opened, file);
}

/** The synthesis, marked as provisional while the consultation is open. Throws `not_found`. */
export async function readBodySynthesis(ctx: Ctx, key: ConsultationKey): Promise<Synthesis> {
  return makeSynthesis(ctx, await openOwn(ctx, key));
}
