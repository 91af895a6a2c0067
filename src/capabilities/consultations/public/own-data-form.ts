import { escapeHtml } from '#core/shared/escape-html.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { ownDataTexts } from './own-data.texts.ts';
import { pathOf } from './page-frame.ts';

/** The button that leads to what one gave, for a code that was checked. */
export const ownDataForm = (whole: OpenConsultation, code: string): string =>
  `<form method=post action="${pathOf(whole, '/receipts')}" class=box><input type=hidden name=own value="${escapeHtml(code)}"><p>${ownDataTexts[whole.locale].lead}</p><p><button>${ownDataTexts[whole.locale].see}</button></p></form>`;
