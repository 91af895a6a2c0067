import { formatShortDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '../edition.ts';
import type { GridItem } from '../grid-item.ts';
import { channelTexts, stepTexts } from '../grids.texts.ts';
import { answerLines, ruleLines } from '../item-lines.ts';
import { presentationTexts } from '../presentation/presentation.texts.ts';
import type { GridSection } from './grid-filter.ts';
import { gridReadingTexts } from './grid-reading.texts.ts';

/** One question in words, in one language. */
export interface ReadItem {
  id: string;
  label: string;
  help: string | null;
  answers: string[];
  rules: string[];
  /** Criterion, source, commitments, date of review. */
  origin: string[];
}

/** Questions of one channel at one step, under their title. */
export interface ReadSection {
  title: string;
  items: ReadItem[];
}

type Words = Pick<Edition, 'grid' | 'personas' | 'criteria' | 'frameworks'>;

/** What a page shows of these questions: words only, so that little is handed from the server to the page. */
export function readSections(edition: Words, sections: readonly GridSection[], locale: Locale): ReadSection[] {
  const t = gridReadingTexts[locale];
  const origin = originWords(edition, locale);
  return sections.map(({ channel, step, items }) => ({
    title: t.section(channelTexts[locale][channel], stepTexts[locale][step]),
    items: items.map((item) => ({
      id: item.id, label: item.label[locale], help: item.help?.[locale] ?? null,
      answers: answerLines(item, locale), rules: ruleLines(edition, item, locale), origin: origin(item),
    })),
  }));
}

function originWords({ criteria, frameworks }: Words, locale: Locale): (item: GridItem) => string[] {
  const t = gridReadingTexts[locale];
  const criterionOf = new Map(criteria.map(({ id, label }) => [id, label[locale]]));
  const commitmentOf = new Map(frameworks.flatMap(({ label: framework, commitments }) =>
    commitments.map(({ id, label }) => [id, t.commitmentOf(framework[locale], label[locale])] as const)));
  return ({ criterion, source, commitments, reviewBy }) => [
    criterionOf.get(criterion) ?? criterion,
    t.source(presentationTexts[locale].origins[source.kind], source.ref),
    ...(source.note ? [source.note[locale]] : []),
    ...commitments.map((id) => commitmentOf.get(id) ?? id),
    t.review(formatShortDate(reviewBy, locale)),
  ];
}

/** What the grid can be narrowed by, as the choices of a form. */
export function readingChoices({ criteria, frameworks }: Pick<Edition, 'criteria' | 'frameworks'>, locale: Locale) {
  const t = gridReadingTexts[locale];
  return {
    criteria: criteria.map(({ id, label }) => ({ value: id, label: label[locale] })),
    commitments: frameworks.flatMap(({ label: framework, commitments }) =>
      commitments.filter(({ observable }) => observable).map(({ id, label }) => ({ value: id, label: t.commitmentOf(framework[locale], label[locale]) }))),
  };
}
