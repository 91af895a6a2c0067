/** The public face of the triple mirror, safe anywhere. */
export { mirrorTexts } from './mirror.texts.ts';
export { mirrorView } from './mirror-view.ts';
