import { z } from 'zod';

export const mostInvitations = 50_000;

/** How many invitations to make. */
export const invitationsInput = z.object({ count: z.coerce.number('field_invalid').int('field_invalid').min(1, 'field_invalid').max(mostInvitations, 'field_invalid') });
