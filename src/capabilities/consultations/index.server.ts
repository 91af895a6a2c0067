/** The server face of consultations. */
export { changeConsultation, listConsultations, makeConsultation, moveConsultation, readConsultation } from './arrange-consultations.server.ts';
export { consultationInput } from './consultation.input.ts';
export { simulateConsultations } from './simulate-consultations.server.ts';
export { simulateVotes } from './steps/ballots/simulate-votes.server.ts';
export { answerReceipts, answerStep, enterByCode, previewProject, showProject, showReceipts, showStep } from './public/answer-visitor.server.ts';
export { participationKind } from './public/consultation.mails.ts';
export { consultationPolicy } from './public/page-frame.ts';
export { addStep, changeStep, moveStep, readStep, removeStep } from './steps/arrange-steps.server.ts';
export { stepFields, stepInput } from './steps/step.input.ts';
export type { AnyStepKind, VisitorAnswer } from './steps/step-kind.ts';
export { stepKindList, stepKindOf } from './steps/step-kinds.server.ts';
export { invitationsInput } from './invitations/invitations.input.ts';
export { listInvitations, makeInvitations } from './invitations/invite.server.ts';
export { openPaper, paperInput, readPaper } from './paper/paper.server.ts';
export { addDocument, readDocument, readDocuments, withdrawDocument } from './documents/keep-documents.server.ts';
export { documentInput } from './documents/documents.input.ts';
export { makeFromTemplate, templateInput } from './templates/make-from-template.server.ts';
export { readTemplates } from './templates/read-templates.server.ts';
