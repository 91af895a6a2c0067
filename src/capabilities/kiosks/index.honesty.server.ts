/** The server face of kiosks for honest figures: where votes came from, raw and cleaned readings. */
export { noteVisitOrigins, type VisitFrom } from './honesty/note-origin.server.ts';
export { readPointHonestly, trendFlags } from './honesty/read-honestly.server.ts';
