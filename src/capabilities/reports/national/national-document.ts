import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Block, DocumentData } from '../document/blocks.ts';
import { frameOf, type Imprint } from '../document/frame.ts';
import { verifyPart } from '../document/method-part.ts';
import type { NationalModel } from './build-national.server.ts';
import { quoteCells } from './cells.ts';
import { advicePart, indexPart, limitsPart, methodPart, qualityPart } from './closing-part.ts';
import { criteriaMatrix, criteriaSections, criteriaTable } from './criteria-part.ts';
import { fieldworkFacts } from './fieldwork-facts.ts';
import { coverOf, readingPart, summaryPart } from './front-part.ts';
import { certifiedPart, groupsPart } from './groups-part.ts';
import { historyPart } from './history-part.ts';
import { descriptionOf, levelPart, panelPart } from './level-part.ts';
import type { Part } from './part.ts';
import { territoriesPart } from './territories-part.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { channelsPart, determinantsPart, stepsPart } from './views-part.ts';

const newPage: Block = { block: 'page' };

/**
 * The national report of an edition, 30 to 60 pages, from what was released and nothing else; each of its figures bears the code of its
 * cell, and the last pages tell which cell that is. Sentences follow from figures and intervals by the rules of `sentences.ts`.
 */
export function nationalDocument(model: NationalModel, imprint: Imprint, locale: Locale): DocumentData {
  const part: Part = { model, cells: quoteCells(model.release, fieldworkFacts(model)), locale };
  const t = nationalTexts[locale];
  const opening = (name: keyof typeof t.parts): Block => ({ block: 'part', ...t.parts[name] });
  const frame = frameOf({ ...descriptionOf(part), published: model.edition.published, simulated: model.simulated }, imprint, locale);
  const blocks: Block[] = [
    coverOf(part), newPage,
    { block: 'contents', title: t.contents }, newPage,
    ...summaryPart(part), newPage,
    ...readingPart(part), newPage,
    opening('results'), ...historyPart(part), newPage,
    ...panelPart(part), newPage,
    ...levelPart(part), newPage,
    ...channelsPart(part), newPage,
    ...stepsPart(part), newPage,
    ...determinantsPart(part), newPage,
    opening('criteria'), ...criteriaTable(part),
    ...criteriaSections(part), newPage,
    opening('groups'), ...groupsPart(part),
    ...criteriaMatrix(part), newPage,
    ...certifiedPart(part), newPage,
    ...territoriesPart(part), newPage,
    opening('action'), ...advicePart(part), newPage,
    opening('method'), ...methodPart(part), newPage,
    ...qualityPart(part), newPage,
    ...limitsPart(part), newPage,
    // Last, when everything was quoted.
    ...indexPart(part),
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frame, cells: true, blocks }, locale);
}
