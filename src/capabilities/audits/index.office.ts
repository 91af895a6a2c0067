/** Components and words of the office's import page. */
export { default as ImportPreview } from './import/ImportPreview.svelte';
export { importPageTexts } from './import/import-page.texts.ts';
