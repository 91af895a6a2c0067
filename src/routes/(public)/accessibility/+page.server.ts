import { page } from '#platform/http/endpoint.ts';
import { contactAddress } from '../contact-address.ts';
import { accessibilityTexts } from './accessibility.texts.ts';

export const load = page(async (ctx) => ({
  description: accessibilityTexts[ctx.locale].description,
  contact: contactAddress(ctx.settings.mailFrom),
}));
