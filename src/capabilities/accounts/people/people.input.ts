import { z } from 'zod';
import { locales } from '#core/shared/texts.ts';
import { roles } from '#platform/context.ts';
import { needsOrganisation } from './people.access.ts';

/** Who is invited, as what. `organisationId` is needed by the roles of a body, and refused by the others. */
export const invitationInput = z
  .strictObject({
    name: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
    email: z.string().trim().max(254, 'field_too_long').pipe(z.email('email_invalid')),
    role: z.enum(roles, 'choice_needed'),
    locale: z.enum(locales, 'choice_needed'),
    organisationId: z.uuid('body_of_role_needed').nullable(),
  })
  .refine((input) => !needsOrganisation(input.role) || input.organisationId !== null, { path: ['organisationId'], message: 'body_of_role_needed' })
  .transform((input) => (needsOrganisation(input.role) ? input : { ...input, organisationId: null }));

export type InvitationInput = z.infer<typeof invitationInput>;
