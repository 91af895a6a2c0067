/** The server face of polls of staff for the body that arranges them. */
export { changePresentation } from './arranging/change-presentation.server.ts';
export { closingInput, presentationInput } from './arranging/presentation.input.ts';
export { listArranged, readDesk } from './arranging/read-arranged.server.ts';
export { pollsAPage, readOfficePolls } from './office/read-office-polls.server.ts';
export { codeSheets, rollStatement } from './print/code-sheets.server.ts';
export { addQuestions, changeQuestion, moveQuestion, removeQuestion } from './questions/arrange-questions.server.ts';
export { isQuestionKind, questionInput } from './questions/question.input.ts';
export { importRoll, previewRoll, readRollFile, rollInput } from './roll/import-roll.server.ts';
export { changeUnits, emptyRoll, readRoll, unlist } from './roll/keep-roll.server.ts';
export { moveClosing } from './schedule/arrange-schedule.server.ts';
export { makeSeries, readSeries, stopSeries } from './series/arrange-series.server.ts';
export { seriesInput } from './series/series.input.ts';
