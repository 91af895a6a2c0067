import type { ExportedContent, ExportedStep, PublishedFigure } from '#core/consultations/recount.ts';
import type { Field, OpenValue } from '#core/open-data/field.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Consultation } from '../consultation.ts';

/** A step whose data are read: an opened step is one. */
export interface StepSource<C> {
  readonly consultation: Consultation;
  readonly locale: Locale;
  readonly step: { readonly id: string; readonly position: number; readonly content: C };
}

/** A table of the open data of a step. It is written as CSV, XLSX and JSON while it is read, and described in the data dictionary. */
export interface OpenTable<C> {
  /** In the names of files, after the number of the step: small ASCII letters (`answers`, `ideas`). */
  readonly name: string;
  readonly title: Bilingual;
  /** Its columns (`fieldsOf`); those of a survey follow its questions. */
  fields(content: C): readonly Field[];
  /** Its rows, a thousand or so at a time, each slice in a transaction of its own with the sight of who asks: nothing is held. */
  rows(run: RunStep, source: StepSource<C>): AsyncIterable<readonly OpenValue[]>;
}

/** What one participation said. `marked`: it bears a mark of brigading, and counts in one reading of two. */
export interface Said {
  readonly state: 'counted' | 'marked';
  readonly content: ExportedContent;
}

/** By which a step is counted again from its open data alone (`parvis recount`). Kinds where nothing is counted have none. */
export interface StepCount<C> {
  /**
   * What those who took part said, in an order that says nothing of when (`inSlices`). Who said nothing that is counted may be left out.
   */
  contents(run: RunStep, source: StepSource<C>): AsyncIterable<Said>;
  /** How many of these bear a mark; none where the kind knows of no marks. */
  marked?(ctx: Ctx, source: StepSource<C>): Promise<number>;
  /** What the count needs besides: ideas with their merges, or projects with their costs, envelope and rule. */
  rules?(ctx: Ctx, source: StepSource<C>): Promise<Pick<ExportedStep, 'ideas' | 'merges' | 'budget'>>;
  /** Every figure that is published of what was said, counted by the database: how many took part is added by whoever asks. */
  figures(ctx: Ctx, source: StepSource<C>): Promise<PublishedFigure[]>;
}
