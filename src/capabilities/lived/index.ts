/** The public face of what is lived, safe anywhere. */
export { comparedView } from './compared/compared-view.ts';
export { livedTexts } from './lived.texts.ts';
export { writtenTexts } from './written/written.texts.ts';
