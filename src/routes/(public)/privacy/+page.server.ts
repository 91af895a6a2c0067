import { readRegister } from '#capabilities/privacy/index.server.ts';
import { draftKeptDays } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { contactAddress } from '../contact-address.ts';
import { privacyTexts } from './privacy.texts.ts';

/** The public notice, written from the same declarations as the register. */
export const load = page(async (ctx, { locals }) => ({
  description: privacyTexts[ctx.locale].description,
  contact: contactAddress(ctx.settings.mailFrom),
  draftDays: draftKeptDays(ctx),
  processings: readRegister(ctx, locals.kit.personalData),
}));
