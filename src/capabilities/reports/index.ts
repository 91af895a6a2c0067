/** The public face of reports, safe anywhere. */
export { dashboardTexts } from './dashboard/dashboard.texts.ts';
export { isReportKind, reportKinds, type ReportKind } from './report.ts';
export { documentsTexts } from './texts/documents.texts.ts';
export { documentPath, readPath } from './documents.ts';
export { verifyTexts } from './texts/verify.texts.ts';
