/** The life of mystery citizens: what pages and papers share, safe anywhere. */
export { freeHalfDaysOf, halfDayCodes, weekdays } from './evaluators/availability/half-days.ts';
export { applicationTexts } from './evaluators/applications/application.texts.ts';
export { expenseKinds } from './evaluators/fees/expense.ts';
export { feesTexts } from './evaluators/fees/fees.texts.ts';
export { lineLabel } from './evaluators/fees/statement-document.ts';
export { reliabilityOf, type Reliability } from './evaluators/journal/reliability.ts';
export { journalTexts } from './evaluators/journal/journal.texts.ts';
export { evaluatorsDeskTexts } from './evaluators/office/desk.texts.ts';
export { ageBands, genders, languages, networks } from './evaluators/profile/profile-choices.ts';
export { profileTexts } from './evaluators/profile/profile.texts.ts';
export { tieKinds } from './evaluators/ties/tie-kinds.ts';
export { tieTexts } from './evaluators/ties/ties.texts.ts';
export { cannotSay, questionKey } from './evaluators/training/gold-form.ts';
export { trainingTexts } from './evaluators/training/training.texts.ts';
export { feePageTexts } from './evaluators/fees/fee-pages.texts.ts';
