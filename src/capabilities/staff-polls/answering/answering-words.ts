import type { answeringTexts } from './answering.texts.ts';

/** The words of one language, as they are handed from part to part. */
export type AnsweringTexts = (typeof answeringTexts)['fr'];
