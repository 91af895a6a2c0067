/** The public face of quotations and orders, safe anywhere. */
export { bodyFileTexts } from './orders/file.texts.ts';
export { deskTexts } from './orders/desk.texts.ts';
export { isDeskTab } from './orders/desk.ts';
export type { CopyChannel, RegistrationKey } from './orders/order.ts';
export { typedQuote } from './quotes/quote.input.ts';
export { quoteTexts } from './quotes/quote.texts.ts';
