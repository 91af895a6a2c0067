export { eventDetail, eventTitle, hasEventTitle } from './journal.texts.ts';
export { operationsTexts } from './operations.texts.ts';
export { pageSize } from './pages.ts';
export { textParts, type TextPart } from './text-parts.ts';
export { mailTemplatesTexts } from './mail-templates/mail-templates.texts.ts';
