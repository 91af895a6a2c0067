import type { Locale } from '#core/shared/texts.ts';
import type { ReportKind, ReportModel } from '../report.ts';
import type { DeckData, DocumentData } from './blocks.ts';
import { deckDocument } from './deck-document.ts';
import { easyDocument } from './easy-document.ts';
import { electedDocument } from './elected-document.ts';
import { freeDocument } from './free-document.ts';
import type { Imprint } from './frame.ts';
import { personalisedDocument } from './personalised-document.ts';

/** What a document says, and the template that draws it; `pptx` is written by other means. */
export type Composed = { template: 'report' | 'easy'; data: DocumentData } | { template: 'slides' | 'handout' | 'pptx'; data: DeckData };

type Reading = (model: ReportModel, imprint: Imprint, locale: Locale) => Composed;

const readings: Record<ReportKind, Reading> = {
  personalised: (...of) => ({ template: 'report', data: personalisedDocument(...of) }),
  free: (...of) => ({ template: 'report', data: freeDocument(...of) }),
  elected: (...of) => ({ template: 'report', data: electedDocument(...of) }),
  easy: (...of) => ({ template: 'easy', data: easyDocument(...of) }),
  slides: (...of) => ({ template: 'slides', data: deckDocument('slides', ...of) }),
  notes: (...of) => ({ template: 'handout', data: deckDocument('notes', ...of) }),
  deck: (...of) => ({ template: 'pptx', data: deckDocument('deck', ...of) }),
};

/** One reading of the results of a body: every reading says the same figures in the same words. */
export function compose(kind: ReportKind, model: ReportModel, imprint: Imprint, locale: Locale): Composed {
  return readings[kind](model, imprint, locale);
}
