import type { Locale } from '#core/shared/texts.ts';
import type { Channel, Determinant, Step, ViewName } from '#core/scoring/index.ts';
import { channelTexts, determinantTexts, stepTexts, type Edition } from '#capabilities/grids/index.ts';
import { figureTexts } from './figure.texts.ts';

/** Names of figures in a language. Keys come from frozen results, so each is in its list. */
export function figureName({ view, key }: { view: ViewName; key: string }, edition: Pick<Edition, 'criteria'>, locale: Locale): string {
  switch (view) {
    case 'global':
      return figureTexts[locale].global;
    case 'counter':
      return channelTexts[locale].counter;
    case 'channels':
      return channelTexts[locale][key as Channel];
    case 'steps':
    case 'counterSteps':
      return stepTexts[locale][key as Step];
    case 'determinants':
    case 'counterDeterminants':
      return determinantTexts[locale][key as Determinant];
    case 'criteria':
    case 'counterCriteria':
    case 'cells':
      return edition.criteria.find(({ id }) => id === key.split('/')[0])?.label[locale] ?? key;
  }
}

/** Where a cell stands: its step and its channel. */
export function cellPlace(key: string, locale: Locale): string {
  const [, step, channel] = key.split('/');
  return `${channelTexts[locale][channel as Channel]}, ${stepTexts[locale][step as Step]}`;
}
