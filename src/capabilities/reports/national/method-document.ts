import { formatDate, formatInteger } from '#core/shared/format.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { citedSources } from '#capabilities/grids/index.ts';
import type { Block, DocumentData } from '../document/blocks.ts';
import { frameOf, type Imprint } from '../document/frame.ts';
import { verifyPart } from '../document/method-part.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import type { NationalModel } from './build-national.server.ts';
import { criteriaWeights, designPart, gridPart, strataPart } from './edition-parts.ts';
import { annexTexts } from './texts/method.texts.ts';
import { thresholdsPart } from './thresholds-part.ts';

const newPage: Block = { block: 'page' };

/** The method annex of an edition: its own weights, thresholds, questions and sources, with the formulas that join them. */
export function methodDocument(model: NationalModel, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, simulated, sources } = model;
  const t = annexTexts[locale];
  const f = frameTexts[locale];
  const [wave] = edition.waves;
  const frame = frameOf({ title: `${f.nationals.method} – ${edition.label[locale]}`, description: t.description, published: edition.published, simulated }, imprint, locale);
  const blocks: Block[] = [
    {
      block: 'cover', kicker: edition.label[locale], kind: f.national, name: t.name, about: t.about(model.gridVersion, model.methodVersion), score: null,
      facts: [
        ...(wave ? [{ term: t.facts.fieldwork, text: f.fieldworkDates(formatDate(wave.from, locale), formatDate(wave.to, locale)) }] : []),
        { term: t.facts.cutOff, text: formatDate(edition.cut_off, locale) },
        { term: t.facts.published, text: formatDate(edition.published, locale) },
        { term: t.facts.items, text: formatInteger(edition.grid.items.length, locale) },
      ],
    },
    newPage, { block: 'contents', title: t.contents }, newPage,
    ...designPart(edition, locale), newPage,
    ...strataPart(edition, locale), newPage,
    ...criteriaWeights(edition, locale), newPage,
    { block: 'h1', text: t.formulas.title, lead: t.formulas.lead },
    ...t.formulas.items.flatMap(({ title, text, about }): Block[] => [{ block: 'h2', text: title }, { block: 'formula', text, about }]),
    ...thresholdsPart(model, locale), newPage,
    ...gridPart(edition, locale), newPage,
    { block: 'h1', text: t.sources },
    { block: 'terms', narrow: true, items: citedSources(edition, sources).map(({ code }) => ({ term: code, text: sources[code] ?? code })) },
    ...verifyPart(imprint, locale),
  ];
  return setTexts({ ...frame, blocks }, locale);
}
