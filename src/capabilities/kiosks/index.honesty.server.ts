/** The server face of kiosks for honest figures: where votes came from. */
export { noteVisitOrigins, type VisitFrom } from './honesty/note-origin.server.ts';
