/** The server face of consultations. */
export { changeConsultation, listConsultations, makeConsultation, moveConsultation, readConsultation } from './arrange-consultations.server.ts';
export { consultationInput } from './consultation.input.ts';
export { simulateConsultations } from './simulate-consultations.server.ts';
export { answerAddress, answerReceipts, answerStep, previewProject, showData, showProject, showReceipts, showStep, type VisitorAnswer } from './public/answer-visitor.server.ts';
export { participationKind } from './public/consultation.mails.ts';
export { consultationPolicy } from './public/page-frame.ts';
export { exportConsultation } from './results/export-consultation.server.ts';
export { readWrittenAnswers } from './results/written-answers.server.ts';
