/** The server face of what comes out of consultations. */
export { isOver, openConsultation, type OpenConsultation } from './public/open-consultation.server.ts';
export { showCountFile, showFeed, showOpenFile, showResults, showSynthesis } from './results/answer-results.server.ts';
export { openOwn, readBodyFile, readBodyResults, readBodySynthesis, readFigures } from './results/body-results.server.ts';
export { openTables } from './results/open-files.server.ts';
export { readWrittenAnswers } from './steps/survey/written-answers.server.ts';
export { criterionAnswers } from './steps/survey/criterion-answers.server.ts';
