import type { AnyStepKind, StepKindName } from './step-kind.ts';
import { argumentsKind, commentsKind } from './debate/debate-kind.server.ts';
import { budgetKind } from './budget/budget-kind.server.ts';
import { prioritiesKind } from './priorities/priorities-kind.server.ts';
import { statementsKind } from './statements/statements-kind.server.ts';
import { ideasKind } from './ideas/ideas-kind.server.ts';
import { surveyKind } from './survey/survey-kind.server.ts';
import { textKind } from './text/text-kind.server.ts';

/** Every kind of step there is, in the order in which it is offered. */
export const stepKindList: readonly AnyStepKind[] = [surveyKind, ideasKind, argumentsKind, commentsKind, prioritiesKind, budgetKind, statementsKind, textKind];

const byName = new Map(stepKindList.map((kind) => [kind.kind, kind]));

export const stepKindOf = (name: StepKindName): AnyStepKind | undefined => byName.get(name);
