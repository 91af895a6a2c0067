/** The public face of the triple mirror, safe anywhere. */
export { sentenceOf } from './mirror-words.ts';
export { mirrorTexts } from './mirror.texts.ts';
export type { Mirror } from './read-mirror.server.ts';
export { mirrorView, type Spot } from './mirror-view.ts';
