/** The server face of listening: sources, files taken over, the desk. */
export { askImport, importMentions, readImport } from './entry/ask-import.server.ts';
export { faultFile } from './entry/fault-file.server.ts';
export { mappingInput } from './entry/import.input.ts';
export { importsOf, sameFileBefore } from './entry/imports.queries.server.ts';
export { examineFile, previewImport, remapImport } from './entry/preview-import.server.ts';
export { correctFinding } from './desk/correct-finding.server.ts';
export { eraseAtRequest, findQuoted } from './desk/erase-mention.server.ts';
export { exportCorrections } from './desk/export-corrections.server.ts';
export { decideMasking, openMasking } from './desk/mask-mention.server.ts';
export { listeningDesk } from './desk/read-desk.server.ts';
export { closeSource, declareSource, listSources } from './sources/declare-source.server.ts';
export { sourceInput } from './sources/sources.input.ts';
export { listeningJobs, listeningSchedules } from './listening.jobs.server.ts';
