/** The server face of what polls of staff found, for their body. */
export { exportResults, resultFormats } from './results/export-results.server.ts';
export { readReading } from './results/read-reading.server.ts';
export { makeResultsSheet } from './results/results-sheet.server.ts';
