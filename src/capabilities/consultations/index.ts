/** The public face of consultations, safe anywhere. */
export { consultationFields } from './consultation-form.ts';
export { consultationsTexts } from './consultations.texts.ts';
export { receivedText } from './results/received-text.ts';
export { wordsIn } from './consultation.ts';
export { stepName } from './steps/step.ts';
export { documentsTexts } from './documents/documents.texts.ts';
export { sizeText } from './documents/size-text.ts';
export { invitationsTexts } from './invitations/invitations.texts.ts';
export { paperTexts } from './paper/paper.texts.ts';
export { templatesTexts } from './templates/templates.texts.ts';
export { stepsTexts } from './steps/steps.texts.ts';
