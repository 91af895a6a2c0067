/** The field, safe anywhere: words around the form. */
export { fieldTexts } from './field/field.texts.ts';
