import { z } from 'zod';

const base64url = z.string().regex(/^[\w-]{1,700}$/, 'field_invalid');

/** The link or the code of somebody on the roll. */
export const voterProof = z.union([z.strictObject({ link: z.string().max(400) }), z.strictObject({ code: z.string().max(60) })]);

/** What asks for a token: by what its bearer is known, and what their browser blinded. */
export const tokenInput = z.strictObject({ proof: voterProof, blinded: base64url });

/** What spends one. The ballot is judged by the questions of the poll. */
export const ballotInput = z.strictObject({ serial: z.string().max(64), signature: base64url, ballot: z.unknown() });
