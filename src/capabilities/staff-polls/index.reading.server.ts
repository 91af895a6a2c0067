/** The server face of what polls of staff found, for their body. */
export { importQuestions } from './questions/import-questions.server.ts';
export { exportResults, resultFormats } from './results/export-results.server.ts';
export { readReading } from './results/read-reading.server.ts';
export { makeResultsSheet } from './results/results-sheet.server.ts';
