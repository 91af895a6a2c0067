/** The server face of the triple mirror. */
export { mirrorFile, mirrorRows } from './export-mirror.server.ts';
export { composeMirror, mirrorSpan, readMirror, type Mirror } from './read-mirror.server.ts';
