import type { Component } from 'svelte';
import type { StepKind } from '#core/consultations/open-steps.ts';
import type { StepPieceProps } from './step-kind.ts';
import SurveyFields from './survey/SurveyFields.svelte';
import TextFields from './text/TextFields.svelte';

/** The piece of each kind; `amendable`: it is shown once the consultation has opened, too, for what may still change. */
export const stepPieces: Partial<Record<StepKind, { piece: Component<StepPieceProps>; amendable: boolean }>> = {
  survey: { piece: SurveyFields, amendable: false },
  text: { piece: TextFields, amendable: true },
};
