import type { Locale } from '#core/shared/texts.ts';
import { isPaper, isTable, type ReadingKind, type ReportKind, type ReportModel } from '../report.ts';
import { paperDocument, type PaperData } from '../papers/paper-document.ts';
import { bodyTables } from '../tables/body-tables.ts';
import type { TablesData } from '../tables/tables.ts';
import type { DeckData, DocumentData } from './blocks.ts';
import { deckDocument } from './deck-document.ts';
import { easyDocument } from './easy-document.ts';
import { electedDocument } from './elected-document.ts';
import { freeDocument } from './free-document.ts';
import type { Imprint } from './frame.ts';
import { personalisedDocument } from './personalised-document.ts';

/** What a document says, and the template that draws it; `pptx` is written by other means. */
export type ComposedReading = { template: 'report' | 'easy'; data: DocumentData } | { template: 'slides' | 'handout' | 'pptx'; data: DeckData };

/** Any document: a reading, a paper of one page, or tables, which are written by other means too. */
export type Composed = ComposedReading | { template: 'paper'; data: PaperData } | { template: 'xlsx' | 'ods'; data: TablesData };

type Reading = (model: ReportModel, imprint: Imprint, locale: Locale) => ComposedReading;

const readings: Record<ReadingKind, Reading> = {
  personalised: (...of) => ({ template: 'report', data: personalisedDocument(...of) }),
  free: (...of) => ({ template: 'report', data: freeDocument(...of) }),
  elected: (...of) => ({ template: 'report', data: electedDocument(...of) }),
  easy: (...of) => ({ template: 'easy', data: easyDocument(...of) }),
  slides: (...of) => ({ template: 'slides', data: deckDocument('slides', ...of) }),
  notes: (...of) => ({ template: 'handout', data: deckDocument('notes', ...of) }),
  deck: (...of) => ({ template: 'pptx', data: deckDocument('deck', ...of) }),
};

/** One reading of the results of a body: every reading says the same figures in the same words. */
export function compose(kind: ReadingKind, model: ReportModel, imprint: Imprint, locale: Locale): ComposedReading {
  return readings[kind](model, imprint, locale);
}

/** Any document of a body. */
export function composeDocument(kind: ReportKind, model: ReportModel, imprint: Imprint, locale: Locale): Composed {
  if (isPaper(kind)) return { template: 'paper', data: paperDocument(kind, model, imprint, locale) };
  if (isTable(kind)) return { template: kind, data: bodyTables(model, imprint, locale) };
  return compose(kind, model, imprint, locale);
}
