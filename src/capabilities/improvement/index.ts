/** The public face of improvement, safe anywhere: what contacts found, what to do about it. */
export { adviceFor, type Advice, type AdviceSource, type RankedAdvice } from './advice/advice.ts';
export { adviceHow } from './advice/advice-how.ts';
export { adviceTexts } from './advice/advice.texts.ts';
export { firstSteps } from './advice/first-steps.ts';
export { findingText } from './findings/finding-text.ts';
export { delayIn, indicatorResults, itemResults, type IndicatorResult, type ItemResult } from './findings/findings.ts';
export { readinessFor, type CommitmentReadiness, type FrameworkReadiness, type ReadinessSource } from './readiness/readiness.ts';
export { adviceView, type AdviceView } from './advice/advice-view.ts';
export { readinessView, frameworkView, type FrameworkView, type ReadinessView } from './readiness/readiness-view.ts';
export { readinessTexts } from './readiness/readiness.texts.ts';
export { planTexts } from './plan/plan.texts.ts';
export { effectText, planView, type PlanView } from './plan/plan-view.ts';
export { actionStates, isOverdue, type PlanAction } from './plan/plan.ts';
export { expertTexts } from './expert/expert.texts.ts';
export { preparations } from './expert/presentation.ts';
