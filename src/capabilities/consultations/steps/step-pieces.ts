import type { Component } from 'svelte';
import type { StepKind } from '#core/consultations/open-steps.ts';
import type { StepPieceProps } from './step-kind.ts';
import ArgumentsFields from './arguments/ArgumentsFields.svelte';
import BudgetFields from './budget/BudgetFields.svelte';
import CommentsFields from './comments/CommentsFields.svelte';
import PrioritiesFields from './priorities/PrioritiesFields.svelte';
import StatementsFields from './statements/StatementsFields.svelte';
import IdeasFields from './ideas/IdeasFields.svelte';
import SurveyFields from './survey/SurveyFields.svelte';
import TextFields from './text/TextFields.svelte';

/** The piece of each kind; `amendable`: it is shown once the consultation has opened, too, for what may still change. */
export const stepPieces: Partial<Record<StepKind, { piece: Component<StepPieceProps>; amendable: boolean }>> = {
  survey: { piece: SurveyFields, amendable: false },
  priorities: { piece: PrioritiesFields, amendable: false },
  budget: { piece: BudgetFields, amendable: false },
  statements: { piece: StatementsFields, amendable: true },
  ideas: { piece: IdeasFields, amendable: true },
  arguments: { piece: ArgumentsFields, amendable: true },
  comments: { piece: CommentsFields, amendable: true },
  text: { piece: TextFields, amendable: true },
};
