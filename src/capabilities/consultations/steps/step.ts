import type { StepTimes } from '#core/consultations/open-steps.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { StepProof } from '../consultation.ts';
import { stepsTexts } from './steps.texts.ts';

/** Its own title by language; none where the name of its kind says enough. */
export type StepTitle = { readonly [locale in Locale]?: string | undefined };

/** One step of a consultation. `content`: what its kind makes of the column. */
export interface Step<C = unknown> extends StepTimes {
  readonly proof: StepProof;
  readonly title: StepTitle;
  readonly content: C;
}

/** How a step is called: by its title, or by its kind. */
export function stepName({ title, kind }: Pick<Step, 'title' | 'kind'>, locale: Locale): string {
  return title[locale] ?? title.fr ?? stepsTexts[locale].kinds[kind];
}
