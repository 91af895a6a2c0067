/** The server face of kiosks for ideas, answers, and opinions taken over from elsewhere. */
export { answerIdea } from './answering/answer-idea.server.ts';
export { answersDueKind } from './answering/answering.mails.ts';
export { addService, arrangeAnswerPage, changeService } from './answering/arrange-answering.server.ts';
export { maskInput, pageInput, refusalInput, replyInput, serviceInput, sortingInput } from './answering/answering.input.ts';
export { ideaDesk } from './answering/idea-desk.server.ts';
export { moderateIdea } from './answering/moderate-idea.server.ts';
export { openIdea } from './answering/open-idea.server.ts';
export { readTicket, sayHelped } from './answering/read-ticket.server.ts';
export { openAnswerPage, saidAndDone, saidAPage } from './answering/said-and-done.server.ts';
export { answerPageOf, servicesOf } from './answering/services.queries.server.ts';
export { sortIdeas } from './answering/sort-ideas.server.ts';
export { plantIdeas, simulateIdeas } from './answering/simulate-ideas.server.ts';
export { askImport, askUndo, keptExport } from './import/ask-import.server.ts';
export { keptFile, mappingInput } from './import/import.input.ts';
export { importTargets } from './import/import-targets.server.ts';
export { importsOf } from './import/imports.queries.server.ts';
export { previewOpinionImport } from './import/preview-import.server.ts';
export { readImport } from './import/run-import.server.ts';
