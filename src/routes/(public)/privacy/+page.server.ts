import { draftKeptDays } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { contactAddress } from '../contact-address.ts';
import { privacyTexts } from './privacy.texts.ts';

export const load = page(async (ctx) => ({
  description: privacyTexts[ctx.locale].description,
  contact: contactAddress(ctx.settings.mailFrom),
  draftDays: draftKeptDays,
}));
