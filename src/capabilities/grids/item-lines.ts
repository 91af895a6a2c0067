import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { shownAnswers } from './answer.texts.ts';
import { conditionText } from './condition.texts.ts';
import type { Edition } from './edition.ts';
import type { GridItem } from './grid-item.ts';
import { evidenceTexts, notReachedTexts } from './grids.texts.ts';

const texts = defineTexts({
  fr: {
    asked: (condition: string) => `Posée si ${condition}`,
    reached: (condition: string) => `Atteinte si ${condition}`,
    weight: (weight: number) => `Poids ${weight}`,
    outside: 'hors du calcul',
  },
  en: {
    asked: (condition: string) => `Asked if ${condition}`,
    reached: (condition: string) => `Reached if ${condition}`,
    weight: (weight: number) => `Weight ${weight}`,
    outside: 'left out',
  },
});

/** The answers of a question, each with what it is worth. */
export function answerLines(item: GridItem, locale: Locale): string[] {
  const separator = locale === 'fr' ? '\u202f: ' : ': ';
  return shownAnswers(item, locale).map(({ text, score }) => `${text}${separator}${score ?? texts[locale].outside}`);
}

/** When a question is asked, what it weighs, what counts when it is not reached, and which proof it wants. */
export function ruleLines({ grid, personas }: Pick<Edition, 'grid' | 'personas'>, item: GridItem, locale: Locale): string[] {
  const t = texts[locale];
  const named = { items: grid.byId, personas };
  return [
    t.weight(item.weight),
    item.applies ? t.asked(conditionText(item.applies, named, locale)) : '',
    item.reachedIf ? t.reached(conditionText(item.reachedIf, named, locale)) : '',
    item.reachedIf ? notReachedTexts[locale][item.notReached] : '',
    item.evidence === 'none' ? '' : evidenceTexts[locale][item.evidence],
  ].filter((line) => line !== '');
}
